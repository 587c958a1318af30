#include "CSchema.h"

// One line a migration; a test compares this list with the folder.
static const unsigned char m0001[] = {
#embed "../../schema/0001_entering.sql"
};
static const unsigned char m0002[] = {
#embed "../../schema/0002_regions.sql"
};
static const unsigned char m0003[] = {
#embed "../../schema/0003_accounts.sql"
};
static const unsigned char m0004[] = {
#embed "../../schema/0004_members.sql"
};
static const unsigned char m0005[] = {
#embed "../../schema/0005_journal.sql"
};
static const unsigned char m0006[] = {
#embed "../../schema/0006_device_models.sql"
};
static const unsigned char m0007[] = {
#embed "../../schema/0007_capabilities.sql"
};
static const unsigned char m0008[] = {
#embed "../../schema/0008_requests.sql"
};
static const unsigned char m0009[] = {
#embed "../../schema/0009_plans.sql"
};
static const unsigned char m0010[] = {
#embed "../../schema/0010_enquiries.sql"
};
static const unsigned char m0011[] = {
#embed "../../schema/0011_offers.sql"
};
static const unsigned char m0012[] = {
#embed "../../schema/0012_orders.sql"
};
static const unsigned char m0013[] = {
#embed "../../schema/0013_tasks.sql"
};
static const unsigned char m0014[] = {
#embed "../../schema/0014_aid_classes.sql"
};
static const unsigned char m0015[] = {
#embed "../../schema/0015_members.sql"
};
static const unsigned char m0016[] = {
#embed "../../schema/0016_roll_calls.sql"
};
static const unsigned char m0017[] = {
#embed "../../schema/0017_enquiries.sql"
};
static const unsigned char m0018[] = {
#embed "../../schema/0018_offers.sql"
};
static const unsigned char m0019[] = {
#embed "../../schema/0019_journal.sql"
};
static const unsigned char m0020[] = {
#embed "../../schema/0020_requests.sql"
};
static const unsigned char m0021[] = {
#embed "../../schema/0021_call_cards.sql"
};
static const unsigned char m0022[] = {
#embed "../../schema/0022_log_lines.sql"
};
static const unsigned char m0023[] = {
#embed "../../schema/0023_paper_orders.sql"
};
static const unsigned char m0024[] = {
#embed "../../schema/0024_orders.sql"
};
static const unsigned char m0025[] = {
#embed "../../schema/0025_carry_legs.sql"
};
static const unsigned char m0026[] = {
#embed "../../schema/0026_deliveries.sql"
};
static const unsigned char m0027[] = {
#embed "../../schema/0027_desks.sql"
};
static const unsigned char m0028[] = {
#embed "../../schema/0028_end_changes.sql"
};
static const unsigned char m0029[] = {
#embed "../../schema/0029_requests.sql"
};
static const unsigned char m0031[] = {
#embed "../../schema/0031_call_slips.sql"
};
static const unsigned char m0032[] = {
#embed "../../schema/0032_proxy_entries.sql"
};
static const unsigned char m0040[] = {
#embed "../../schema/0040_capabilities.sql"
};
static const unsigned char m0041[] = {
#embed "../../schema/0041_delegations.sql"
};
static const unsigned char m0042[] = {
#embed "../../schema/0042_open_offers.sql"
};
static const unsigned char m0043[] = {
#embed "../../schema/0043_requests.sql"
};
static const unsigned char m0044[] = {
#embed "../../schema/0044_enquiries.sql"
};
static const unsigned char m0045[] = {
#embed "../../schema/0045_delegations.sql"
};
static const unsigned char m0046[] = {
#embed "../../schema/0046_end_changes.sql"
};
static const unsigned char m0047[] = {
#embed "../../schema/0047_members.sql"
};
static const unsigned char m0048[] = {
#embed "../../schema/0048_deliveries.sql"
};
static const unsigned char m0049[] = {
#embed "../../schema/0049_desks.sql"
};
static const unsigned char m0050[] = {
#embed "../../schema/0050_incidents.sql"
};
static const unsigned char m0052[] = {
#embed "../../schema/0052_orders.sql"
};
static const unsigned char m0053[] = {
#embed "../../schema/0053_log_lines.sql"
};
static const unsigned char m0054[] = {
#embed "../../schema/0054_call_slips.sql"
};
static const unsigned char m0055[] = {
#embed "../../schema/0055_offers.sql"
};
static const unsigned char m0056[] = {
#embed "../../schema/0056_tasks.sql"
};
static const unsigned char m0057[] = {
#embed "../../schema/0057_call_slips.sql"
};
static const unsigned char m0058[] = {
#embed "../../schema/0058_deliveries.sql"
};
static const unsigned char m0059[] = {
#embed "../../schema/0059_orders.sql"
};
static const unsigned char m0060[] = {
#embed "../../schema/0060_requests.sql"
};
static const unsigned char m0061[] = {
#embed "../../schema/0061_journal.sql"
};
static const unsigned char m0062[] = {
#embed "../../schema/0062_call_cards.sql"
};
static const unsigned char m0070[] = {
#embed "../../schema/0070_aid_classes.sql"
};
static const unsigned char m0071[] = {
#embed "../../schema/0071_deliveries.sql"
};
static const unsigned char m0072[] = {
#embed "../../schema/0072_deliveries.sql"
};
static const unsigned char m0073[] = {
#embed "../../schema/0073_tasks.sql"
};
static const unsigned char m0074[] = {
#embed "../../schema/0074_requests.sql"
};
static const unsigned char m0075[] = {
#embed "../../schema/0075_deliveries.sql"
};
static const unsigned char m0078[] = {
#embed "../../schema/0078_orders.sql"
};
static const unsigned char m0079[] = {
#embed "../../schema/0079_tasks.sql"
};
static const unsigned char m0081[] = {
#embed "../../schema/0081_overrides.sql"
};
static const unsigned char m0082[] = {
#embed "../../schema/0082_plans.sql"
};
static const unsigned char m0084[] = {
#embed "../../schema/0084_travel_times.sql"
};
static const unsigned char m0087[] = {
#embed "../../schema/0087_deliveries.sql"
};
static const unsigned char m0088[] = {
#embed "../../schema/0088_end_changes.sql"
};
static const unsigned char m0091[] = {
#embed "../../schema/0091_orders.sql"
};
static const unsigned char m0092[] = {
#embed "../../schema/0092_offers.sql"
};
static const unsigned char m0093[] = {
#embed "../../schema/0093_carry_legs.sql"
};
static const unsigned char m0094[] = {
#embed "../../schema/0094_plans.sql"
};
static const unsigned char m0095[] = {
#embed "../../schema/0095_orders.sql"
};
static const unsigned char m0096[] = {
#embed "../../schema/0096_tasks.sql"
};
static const unsigned char m0097[] = {
#embed "../../schema/0097_deliveries.sql"
};
static const unsigned char m0098[] = {
#embed "../../schema/0098_call_cards.sql"
};
static const unsigned char m0099[] = {
#embed "../../schema/0099_requests.sql"
};
static const unsigned char m0101[] = {
#embed "../../schema/0101_enquiries.sql"
};
static const unsigned char m0102[] = {
#embed "../../schema/0102_lender_answers.sql"
};
static const unsigned char m0103[] = {
#embed "../../schema/0103_enquiries.sql"
};
static const unsigned char m0104[] = {
#embed "../../schema/0104_incidents.sql"
};
static const unsigned char m0105[] = {
#embed "../../schema/0105_requests.sql"
};
static const unsigned char m0107[] = {
#embed "../../schema/0107_roll_calls.sql"
};
static const unsigned char m0108[] = {
#embed "../../schema/0108_desks.sql"
};
static const unsigned char m0109[] = {
#embed "../../schema/0109_deliveries.sql"
};
static const unsigned char m0110[] = {
#embed "../../schema/0110_deliveries.sql"
};
static const unsigned char m0111[] = {
#embed "../../schema/0111_deliveries.sql"
};
static const unsigned char m0112[] = {
#embed "../../schema/0112_roll_calls.sql"
};
static const unsigned char m0114[] = {
#embed "../../schema/0114_call_slips.sql"
};
static const unsigned char m0118[] = {
#embed "../../schema/0118_call_cards.sql"
};
static const unsigned char style[] = {
#embed "look.css"
};
static const unsigned char script[] = {
#embed "live.js"
};

static const EmbeddedFile migrations[] = {
    {"0001_entering.sql", m0001, sizeof m0001},
    {"0002_regions.sql", m0002, sizeof m0002},
    {"0003_accounts.sql", m0003, sizeof m0003},
    {"0004_members.sql", m0004, sizeof m0004},
    {"0005_journal.sql", m0005, sizeof m0005},
    {"0006_device_models.sql", m0006, sizeof m0006},
    {"0007_capabilities.sql", m0007, sizeof m0007},
    {"0008_requests.sql", m0008, sizeof m0008},
    {"0009_plans.sql", m0009, sizeof m0009},
    {"0010_enquiries.sql", m0010, sizeof m0010},
    {"0011_offers.sql", m0011, sizeof m0011},
    {"0012_orders.sql", m0012, sizeof m0012},
    {"0013_tasks.sql", m0013, sizeof m0013},
    {"0014_aid_classes.sql", m0014, sizeof m0014},
    {"0015_members.sql", m0015, sizeof m0015},
    {"0016_roll_calls.sql", m0016, sizeof m0016},
    {"0017_enquiries.sql", m0017, sizeof m0017},
    {"0018_offers.sql", m0018, sizeof m0018},
    {"0019_journal.sql", m0019, sizeof m0019},
    {"0020_requests.sql", m0020, sizeof m0020},
    {"0021_call_cards.sql", m0021, sizeof m0021},
    {"0022_log_lines.sql", m0022, sizeof m0022},
    {"0023_paper_orders.sql", m0023, sizeof m0023},
    {"0024_orders.sql", m0024, sizeof m0024},
    {"0025_carry_legs.sql", m0025, sizeof m0025},
    {"0026_deliveries.sql", m0026, sizeof m0026},
    {"0027_desks.sql", m0027, sizeof m0027},
    {"0028_end_changes.sql", m0028, sizeof m0028},
    {"0029_requests.sql", m0029, sizeof m0029},
    {"0031_call_slips.sql", m0031, sizeof m0031},
    {"0032_proxy_entries.sql", m0032, sizeof m0032},
    {"0040_capabilities.sql", m0040, sizeof m0040},
    {"0041_delegations.sql", m0041, sizeof m0041},
    {"0042_open_offers.sql", m0042, sizeof m0042},
    {"0043_requests.sql", m0043, sizeof m0043},
    {"0044_enquiries.sql", m0044, sizeof m0044},
    {"0045_delegations.sql", m0045, sizeof m0045},
    {"0046_end_changes.sql", m0046, sizeof m0046},
    {"0047_members.sql", m0047, sizeof m0047},
    {"0048_deliveries.sql", m0048, sizeof m0048},
    {"0049_desks.sql", m0049, sizeof m0049},
    {"0050_incidents.sql", m0050, sizeof m0050},
    {"0052_orders.sql", m0052, sizeof m0052},
    {"0053_log_lines.sql", m0053, sizeof m0053},
    {"0054_call_slips.sql", m0054, sizeof m0054},
    {"0055_offers.sql", m0055, sizeof m0055},
    {"0056_tasks.sql", m0056, sizeof m0056},
    {"0057_call_slips.sql", m0057, sizeof m0057},
    {"0058_deliveries.sql", m0058, sizeof m0058},
    {"0059_orders.sql", m0059, sizeof m0059},
    {"0060_requests.sql", m0060, sizeof m0060},
    {"0061_journal.sql", m0061, sizeof m0061},
    {"0062_call_cards.sql", m0062, sizeof m0062},
    {"0070_aid_classes.sql", m0070, sizeof m0070},
    {"0071_deliveries.sql", m0071, sizeof m0071},
    {"0072_deliveries.sql", m0072, sizeof m0072},
    {"0073_tasks.sql", m0073, sizeof m0073},
    {"0074_requests.sql", m0074, sizeof m0074},
    {"0075_deliveries.sql", m0075, sizeof m0075},
    {"0078_orders.sql", m0078, sizeof m0078},
    {"0079_tasks.sql", m0079, sizeof m0079},
    {"0081_overrides.sql", m0081, sizeof m0081},
    {"0082_plans.sql", m0082, sizeof m0082},
    {"0084_travel_times.sql", m0084, sizeof m0084},
    {"0087_deliveries.sql", m0087, sizeof m0087},
    {"0088_end_changes.sql", m0088, sizeof m0088},
    {"0091_orders.sql", m0091, sizeof m0091},
    {"0092_offers.sql", m0092, sizeof m0092},
    {"0093_carry_legs.sql", m0093, sizeof m0093},
    {"0094_plans.sql", m0094, sizeof m0094},
    {"0095_orders.sql", m0095, sizeof m0095},
    {"0096_tasks.sql", m0096, sizeof m0096},
    {"0097_deliveries.sql", m0097, sizeof m0097},
    {"0098_call_cards.sql", m0098, sizeof m0098},
    {"0099_requests.sql", m0099, sizeof m0099},
    {"0101_enquiries.sql", m0101, sizeof m0101},
    {"0102_lender_answers.sql", m0102, sizeof m0102},
    {"0103_enquiries.sql", m0103, sizeof m0103},
    {"0104_incidents.sql", m0104, sizeof m0104},
    {"0105_requests.sql", m0105, sizeof m0105},
    {"0107_roll_calls.sql", m0107, sizeof m0107},
    {"0108_desks.sql", m0108, sizeof m0108},
    {"0109_deliveries.sql", m0109, sizeof m0109},
    {"0110_deliveries.sql", m0110, sizeof m0110},
    {"0111_deliveries.sql", m0111, sizeof m0111},
    {"0112_roll_calls.sql", m0112, sizeof m0112},
    {"0114_call_slips.sql", m0114, sizeof m0114},
    {"0118_call_cards.sql", m0118, sizeof m0118},
};

int embedded_migration_count(void) { return sizeof migrations / sizeof migrations[0]; }

EmbeddedFile embedded_migration(int index) {
    if (index < 0 || index >= embedded_migration_count()) return (EmbeddedFile){0, 0, 0};
    return migrations[index];
}

EmbeddedFile embedded_style_sheet(void) { return (EmbeddedFile){"look.css", style, sizeof style}; }

EmbeddedFile embedded_script(void) { return (EmbeddedFile){"live.js", script, sizeof script}; }
