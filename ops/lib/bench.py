"""Instances for ops/bench matching, and the same instances solved by others.

bench.py make KIND PAIRS FILE | ortools FILE | scipy FILE SECONDS | row KIND PAIRS USABLE DIRECTORY

`make` prints how many pairs of the run something can go over; figures for each pair are for each of these.
Each solver runs in a process of its own and prints one line of JSON: what its answer is worth, entry by entry, and its processor
seconds without reading the file. `row` compares the answers in a directory and prints a line. It ends with 1 where exact ones differ,
and with 3 where ours takes more than MOST_RATIO times as long as the faster of the others, or more than MOST_BYTES for a pair.
"""

import json
import random
import sys
import time

MOST_RATIO, MOST_BYTES = 1.5, 200
# Below, a run is over before the clock tells one from another; memory tells nothing where the program itself holds more than the run.
PAIRS_FOR_RATIO, PAIRS_FOR_BYTES = 10_000, 100_000


def instance(kind, pairs):
    """Hospitals on a map of 200 by 200 km in clusters; only what is near can come. Seeded by its size alone."""
    chance = random.Random(20261128 + pairs + len(kind))
    many = {1_000: (60, 400), 10_000: (300, 2_000), 100_000: (1_000, 10_000), 1_000_000: (5_000, 50_000)}
    count = many.get(pairs) or (max(4, int(pairs**0.5) // 2), max(8, int(pairs**0.5) * 3))
    towns = [(chance.uniform(0, 200), chance.uniform(0, 200)) for _ in range(max(3, count[0] // 20))]

    def place():
        x, y = chance.choice(towns)
        return x + chance.gauss(0, 12), y + chance.gauss(0, 12)

    lenders = [place() for _ in range(max(3, count[1] // 40))]
    supplies, of_lender = [], [[] for _ in lenders]
    for number in range(count[1]):
        lender = chance.randrange(len(lenders))
        quantity, reserve = chance.randint(0, 6), chance.randint(0, 2)
        of_lender[lender].append(number)
        # At least one beyond the reserve: with nothing to give a pair is not eligible, and no solver would look at it.
        supplies.append((f"s{number}", max(1, quantity - reserve), f"h{lender}", lenders[lender]))
    each = pairs // count[0]
    needs, arcs = [], []
    total = sum(supply[1] for supply in supplies)
    for number in range(count[0]):
        here, hours = place(), chance.choice([30, 60, 120, 240])
        share = total / count[0]
        quantity = max(1, round(chance.uniform(0.4, 2.2) * share))
        tier, weight = chance.choice([0, 1, 1, 2, 2, 2, 3, 4]), chance.choice([1, 10, 10, 100])
        needs.append({"id": f"n{number}", "quantity": quantity, "tier": tier, "weight": weight})
        near = []
        for lender in sorted(range(len(lenders)), key=lambda at: (lenders[at][0] - here[0]) ** 2 + (lenders[at][1] - here[1]) ** 2):
            near += of_lender[lender]
            if len(near) >= 2 * each:
                break
        for at in chance.sample(near, min(each, len(near))):
            there = supplies[at][3]
            kilometres = ((there[0] - here[0]) ** 2 + (there[1] - here[1]) ** 2) ** 0.5
            minutes = round(kilometres * 1.3 * 60 / 50) + chance.choice([15, 30, 60, 120])
            arcs.append({"need": f"n{number}", "supply": supplies[at][0], "cost": minutes, "late": max(0, minutes - hours) // 15})
    run = {
        "version": 1,
        "needs": needs,
        "supplies": [{"id": name, "quantity": units, "source": source} for name, units, source, _ in supplies],
        "sources": [{"id": f"h{at}", "steps": [[20, 0], [40, 15], [None, 45]]} for at in range(len(lenders))],
        "arcs": arcs,
        "keep": 60,
    }
    if kind == "tied":
        run["bundles"] = [{"id": f"b{at}", "same_source": at % 2 == 0} for at in range(max(1, count[0] // 10))]
        for at, need in enumerate(needs):
            what = at % 5
            if what == 0:
                need["min_quantity"] = max(1, need["quantity"] * 2 // 3)
            elif what == 1:
                need["max_sources"] = chance.randint(1, 3)
            elif what == 2:
                need["bundle"] = f"b{at % len(run['bundles'])}"
                need["quantity"] = min(need["quantity"], 3)
    most = most_by_arc(run)
    for arc, units in zip(arcs, most):
        what = chance.randrange(20)
        if what < 2:
            arc["kept"] = chance.randint(1, units)
        elif what < 4:
            arc["capacity"] = chance.randint(1, units)
    return run


def most_by_arc(run):
    """The units that each arc can carry at most."""
    wanted = {need["id"]: need["quantity"] for need in run["needs"]}
    free = {supply["id"]: supply["quantity"] for supply in run["supplies"]}
    return [min(wanted[arc["need"]], free[arc["supply"]], arc.get("capacity", 1_000_000)) for arc in run["arcs"]]


def lanes(run):
    """What an arc is to others: (arc, units at most, cost of each), the units that it keeps as a lane of their own, which is cheaper."""
    split = []
    for at, (arc, most) in enumerate(zip(run["arcs"], most_by_arc(run))):
        kept = min(arc.get("kept", 0), most)
        if kept:
            split.append((at, kept, max(0, arc["cost"] - run["keep"])))
        if most > kept:
            split.append((at, most - kept, arc["cost"]))
    return split


def by_arc(run, split, carried):
    """The units of each arc, from those of its lanes."""
    units = [0] * len(run["arcs"])
    for (at, _, _), here in zip(split, carried):
        units[at] += here
    return units


def read(path):
    with open(path, "rb") as file:
        return json.load(file)


def tiers(run):
    return sorted({need.get("tier", 0) for need in run["needs"]})


def worth(run, carried):
    """The objective of units by arc: unmet by tier, late, cost; computed from nothing else."""
    met, taken = {}, {}
    sources = {supply["id"]: supply.get("source", supply["id"]) for supply in run["supplies"]}
    late = cost = 0
    for arc, units in zip(run["arcs"], carried):
        if units:
            met[arc["need"]] = met.get(arc["need"], 0) + units
            source = sources[arc["supply"]]
            taken[source] = taken.get(source, 0) + units
            late += arc.get("late", 0) * units
            cost += arc["cost"] * units - min(units, arc.get("kept", 0)) * min(arc["cost"], run["keep"])
    for source in run["sources"]:
        left = taken.get(source["id"], 0)
        for units, each in source["steps"]:
            here = left if units is None else min(left, units)
            cost += here * each
            left -= here
    unmet = []
    for tier in tiers(run):
        mine = [need for need in run["needs"] if need.get("tier", 0) == tier]
        unmet.append(sum(need.get("weight", 1) * (need["quantity"] - met.get(need["id"], 0)) for need in mine))
    return unmet + [late, cost]


def by_ortools(run):
    """Google's network simplex by cost scaling, with the same ranks as ours (by tier and weight), so that one flow is the best."""
    import numpy
    from ortools.graph.python import min_cost_flow

    needs = {need["id"]: at for at, need in enumerate(run["needs"])}
    supplies = {supply["id"]: at for at, supply in enumerate(run["supplies"])}
    sources = {source["id"]: at for at, source in enumerate(run["sources"])}
    split = lanes(run)
    arcs = [run["arcs"][at] for at, _, _ in split]
    need_of = numpy.array([needs[arc["need"]] for arc in arcs])
    supply_of = numpy.array([supplies[arc["supply"]] for arc in arcs])
    lane_most = numpy.array([most for _, most, _ in split])
    costs = numpy.array([cost for _, _, cost in split])
    lates = numpy.array([arc.get("late", 0) for arc in arcs])
    wanted = numpy.array([need["quantity"] for need in run["needs"]])
    free = numpy.array([supply["quantity"] for supply in run["supplies"]])
    source_of = numpy.array([sources[supply["source"]] for supply in run["supplies"]])
    classes = [(need.get("tier", 0), -need.get("weight", 1)) for need in run["needs"]]
    order = {each: at for at, each in enumerate(sorted(set(classes)))}
    rank = numpy.array([len(order) - order[each] for each in classes])
    steps = [(at, units, each) for at, source in enumerate(run["sources"]) for units, each in source["steps"]]
    began = time.process_time()

    def dearest(values):
        most = numpy.zeros(len(wanted), dtype=numpy.int64)
        numpy.maximum.at(most, need_of, values)
        return int(most.sum())

    one_late = dearest(costs) + max(each for _, _, each in steps) + 1
    one_rank = (dearest(lates) + 1) * one_late
    first_supply, first_need = 1 + len(sources), 1 + len(sources) + len(free)
    flow = min_cost_flow.SimpleMinCostFlow()
    most = int(free.sum()) + 1
    for at, units, each in steps:
        flow.add_arc_with_capacity_and_unit_cost(0, 1 + at, most if units is None else units, each)
    flow.add_arcs_with_capacity_and_unit_cost(1 + source_of, first_supply + numpy.arange(len(free)), free, numpy.zeros(len(free), dtype=int))
    flow.add_arcs_with_capacity_and_unit_cost(numpy.zeros(len(wanted), dtype=int), first_need + numpy.arange(len(wanted)), wanted, rank * one_rank)
    added = flow.add_arcs_with_capacity_and_unit_cost(
        first_supply + supply_of, first_need + need_of, lane_most, costs + lates * one_late
    )
    flow.set_nodes_supplies(first_need + numpy.arange(len(wanted)), -wanted)
    flow.set_node_supply(0, int(wanted.sum()))
    status = flow.solve()
    carried = flow.flows(added)
    seconds = time.process_time() - began
    if status != flow.OPTIMAL:
        return {"solver": "ortools", "status": str(status), "seconds": seconds}
    return {"solver": "ortools", "status": "optimal", "objective": worth(run, by_arc(run, split, carried.tolist())), "seconds": seconds}


def by_scipy(run, limit):
    """HiGHS, entry after entry of the objective with those before held, in floating point; whole numbers where ties ask for them."""
    import numpy
    from scipy import sparse
    from scipy.optimize import Bounds, LinearConstraint, linprog, milp

    needs = {need["id"]: at for at, need in enumerate(run["needs"])}
    supplies = {supply["id"]: at for at, supply in enumerate(run["supplies"])}
    source_of = {supply["id"]: supply["source"] for supply in run["supplies"]}
    split = lanes(run)
    arcs = [run["arcs"][at] for at, _, _ in split]
    ups, rows, entries = [], [], []

    def column(most):
        ups.append(most)
        return len(ups) - 1

    def row(terms, least, most):
        rows.append((least, most))
        entries.append(terms)

    began = time.process_time()
    quantity = [supply["quantity"] for supply in run["supplies"]]
    lane = [column(most) for _, most, _ in split]
    unmet = [column(need["quantity"]) for need in run["needs"]]
    into, out, drawn, members = [[] for _ in needs], [[] for _ in supplies], {}, {}
    for at, arc in zip(lane, arcs):
        into[needs[arc["need"]]].append((at, 1))
        out[supplies[arc["supply"]]].append((at, 1))
        drawn.setdefault(source_of[arc["supply"]], []).append((at, 1))
        members.setdefault((arc["need"], source_of[arc["supply"]]), []).append(at)
    for at, need in enumerate(run["needs"]):
        row(into[at] + [(unmet[at], 1)], need["quantity"], need["quantity"])
    for at, terms in enumerate(out):
        row(terms, 0, quantity[at])
    strain = []
    for source in run["sources"]:
        terms = drawn.get(source["id"], [])
        steps = [(column(1e9 if units is None else units), each) for units, each in source["steps"]]
        row(terms + [(at, -1) for at, _ in steps], -numpy.inf, 0)
        strain += steps
    tied = False
    bundles = {bundle["id"]: [] for bundle in run.get("bundles", [])}
    for at, need in enumerate(run["needs"]):
        if need.get("bundle"):
            bundles[need["bundle"]].append(at)
        elif need.get("min_quantity", 0) > 1:
            tied, serves = True, column(1)
            row([(unmet[at], 1), (serves, need["min_quantity"])], 0, need["quantity"])
            row([(unmet[at], 1), (serves, need["quantity"])], need["quantity"], numpy.inf)

    def few(group, most):
        names = sorted({source for need, source in members if needs[need] in group})
        uses = {name: column(1) for name in names}
        row([(use, 1) for use in uses.values()], 0, most)
        for (need, source), terms in members.items():
            if needs[need] in group:
                for at in terms:
                    row([(at, 1), (uses[source], -ups[at])], -numpy.inf, 0)

    for bundle in run.get("bundles", []):
        group = bundles[bundle["id"]]
        if group:
            tied, serves = True, column(1)
            for at in group:
                row([(unmet[at], 1), (serves, run["needs"][at]["quantity"])], run["needs"][at]["quantity"], run["needs"][at]["quantity"])
            if bundle["same_source"]:
                few(set(group), 1)
    for at, need in enumerate(run["needs"]):
        if need.get("max_sources"):
            tied = True
            few({at}, need["max_sources"])
    objectives = [[(unmet[at], need.get("weight", 1)) for at, need in enumerate(run["needs"]) if need.get("tier", 0) == tier] for tier in tiers(run)]
    objectives.append([(at, arc.get("late", 0)) for at, arc in zip(lane, arcs)])
    objectives.append([(at, cost) for at, (_, _, cost) in zip(lane, split)] + strain)
    found, status = None, "optimal"
    for terms in objectives:
        cost = numpy.zeros(len(ups))
        for at, each in terms:
            cost[at] += each
        matrix = sparse.csr_matrix(
            ([each for terms in entries for _, each in terms], ([at for at, terms in enumerate(entries) for _ in terms], [at for terms in entries for at, _ in terms])),
            shape=(len(entries), len(ups)),
        )
        least, most = numpy.array([low for low, _ in rows]), numpy.array([high for _, high in rows])
        left = limit - (time.process_time() - began)
        if left <= 0:
            return {"solver": "scipy", "status": "stopped", "seconds": time.process_time() - began}
        result = milp(
            cost, constraints=LinearConstraint(matrix, least, most), bounds=Bounds(0, numpy.array(ups, dtype=float)),
            integrality=numpy.ones(len(ups)) if tied else None, options={"time_limit": left, "mip_rel_gap": 0},
        )
        if result.status != 0 or result.x is None:
            return {"solver": "scipy", "status": "stopped", "seconds": time.process_time() - began}
        found = result.x
        row(list(terms), -numpy.inf, round(result.fun))
    seconds = time.process_time() - began
    carried = by_arc(run, split, [round(found[at]) for at in lane])
    exact = all(abs(found[at] - round(found[at])) < 1e-6 for at in lane)
    return {"solver": "scipy", "status": status if exact else "fractional", "objective": worth(run, carried), "seconds": seconds}


def for_each_pair(kind, usable, seconds, directory):
    """How many times as long a pair takes as in the run of its kind before this one; None for the first. Notes this one for the next."""
    path = f"{directory}/each-{kind}"
    try:
        with open(path, encoding="utf-8") as file:
            known = json.load(file)
    except FileNotFoundError:
        known = {}
    before = [each for pairs, each in known.items() if int(pairs) != usable]
    known[str(usable)] = seconds / usable
    with open(path, "w", encoding="utf-8") as file:
        json.dump(known, file)
    return known[str(usable)] / before[-1] if before else None


def row(kind, pairs, usable, directory):
    ours, others = read(f"{directory}/ours.json"), [read(f"{directory}/{solver}.json") for solver in ("ortools", "scipy")]
    with open(f"{directory}/times", encoding="utf-8") as file:
        words = file.read().split()
    times = {word: float(seconds) for word, seconds in zip(words[::2], words[1::2])}
    mine = [tier["weighted"] for tier in ours["objective"]["unmet"]] + [ours["objective"]["late"], ours["objective"]["cost"]]
    exact = [other for other in others if other.get("status") == "optimal"]
    agree = all(other["objective"] == mine for other in exact) if ours["status"] == "optimal" else None
    ratio = times["solve"] / max(1e-6, min(other["seconds"] for other in exact)) if exact else None

    def cell(other):
        if not other:
            return "-"
        return f"{other['seconds']:.3f}" if other["status"] == "optimal" else other["status"]

    # An answer that claims no proof may be worse than an exact one, and never better.
    worse = agree is None and all(other["objective"] <= mine for other in exact)
    verdict = "not proven" if worse else "-" if not exact else "same" if agree else f"OTHER: {mine} {[other['objective'] for other in exact]}"
    growth = for_each_pair(kind, usable, times["solve"], directory)
    held = (times["peak"] - times["held"]) / usable if "peak" in times and usable >= PAIRS_FOR_BYTES else None
    slow = ratio is not None and pairs >= PAIRS_FOR_RATIO and ratio > MOST_RATIO
    large = held is not None and held > MOST_BYTES
    verdict += ", TOO SLOW" * slow + ", TOO LARGE" * large

    def shown(number, form):
        return "-" if number is None else format(number, form)

    figures = f"{shown(ratio, '.2f'):>7} {shown(growth, '.2f'):>7} {shown(held, '.0f'):>7}"
    solvers = f"{cell(others[0]):>9} {cell(others[1]):>9}"
    print(f"{f'{kind} {pairs}':14} {times['read']:9.3f} {times['solve']:9.3f} {solvers} {figures}  {verdict}", flush=True)
    if exact and not (worse or agree):
        return 1
    return 3 if slow or large else 0


def main():
    what = sys.argv[1]
    if what == "make":
        run = instance(sys.argv[2], int(sys.argv[3]))
        with open(sys.argv[4], "w", encoding="utf-8") as file:
            json.dump(run, file, separators=(",", ":"))
        print(sum(most > 0 for most in most_by_arc(run)))
    elif what == "row":
        sys.exit(row(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]))
    elif what == "ortools":
        print(json.dumps(by_ortools(read(sys.argv[2]))))
    else:
        print(json.dumps(by_scipy(read(sys.argv[2]), float(sys.argv[3]))))


main()
