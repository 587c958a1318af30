"""Chromium without a window, and what a person does with it."""

import base64
import contextlib
import os
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from site_under_test import ADDRESS, cookie_of, fresh_address, password, read_in, until

PHONE_WIDTH, DESK_WIDTH = 390, 1280
REGION = ZoneInfo("Asia/Tokyo")
# So Chromium says it where a part was replaced while it was read.
GONE = "does not belong to the document"


class Browser:
    def __init__(self, width=PHONE_WIDTH, script=True, language=None):
        self.reads = language
        options = webdriver.ChromeOptions()
        options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        if not script:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options, Service("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(30)
        self.tell("Network.enable")
        self.tell("Network.setExtraHTTPHeaders", headers={"X-Forwarded-For": fresh_address()})
        self.resize(width)

    # What the browser is told.

    def tell(self, command, **values):
        return self.driver.execute_cdp_cmd(command, values)

    def resize(self, width):
        phone = width < 600
        self.width = width
        self.tell(
            "Emulation.setDeviceMetricsOverride", width=width, height=844 if phone else 900, deviceScaleFactor=1, mobile=phone)

    def prefer(self, scheme):
        """Light or dark; and nothing moves, so that a colour is at once what it will be."""
        wishes = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce"}
        self.tell("Emulation.setEmulatedMedia", features=[{"name": name, "value": value} for name, value in wishes.items()])

    def run(self, script, *values):
        return self.driver.execute_script(script, *values)

    def picture(self, path):
        height = min(4000, self.run("return document.documentElement.scrollHeight"))
        clip = {"x": 0, "y": 0, "width": self.width, "height": height, "scale": 1}
        shot = self.tell("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    # What a person does.

    def open(self, path):
        self.driver.get(ADDRESS + path)

    def sign_in(self, login):
        """By the page, as anybody does."""
        self.forget()
        self.open("/sign-in")
        self.sign_in_here(login)

    def sign_in_here(self, login):
        self.fill("login", login)
        self.fill("password", password(login))
        self.press(self.one("form[action='/sign-in'] button"))

    def become(self, login, language=None):
        """Somebody who has signed in before, and reads in that language."""
        self.forget()
        name, value = cookie = cookie_of(login)
        read_in(login, cookie, language)
        self.tell("Network.setCookie", name=name, value=value, url=ADDRESS, httpOnly=True)

    def forget(self):
        """Nobody is signed in any more; in which language the browser reads stays."""
        self.tell("Network.clearBrowserCookies")
        if self.reads:
            self.tell("Network.setCookie", name="language", value=self.reads, url=ADDRESS)

    def read_in(self, language):
        if self.language() != language:
            self.press(self.one("form[action='/language'] button"))

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        found = self.all(selector)
        assert found, f"nothing on {self.where()} is {selector}"
        return found[0]

    def fill(self, name, text, within="main"):
        field = self.one(f"{within} [name='{name}']")
        field.clear()
        field.send_keys(text)

    def set_time(self, name, hours, within="main"):
        """A day and a time, so many hours from now on the region's clock; how they are typed is the browser's own affair."""
        text = (datetime.now(REGION) + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M")
        self.run("arguments[0].value = arguments[1]", self.one(f"{within} [name='{name}']"), text)

    def choose(self, name, value, within="main"):
        Select(self.one(f"{within} select[name='{name}']")).select_by_value(value)

    def unfold(self, words):
        for fold in self.all("main details > summary"):
            if words in fold.text:
                self.run("arguments[0].scrollIntoView({block: 'center'})", fold)
                return fold.click()
        raise AssertionError(f"nothing to unfold says {words!r} on {self.where()}")

    def send(self, within):
        """Presses the button of one form."""
        self.press(self.one(f"{within} button"))

    def tick(self, name, value, within="main"):
        box = self.one(f"{within} input[name='{name}'][value='{value}']")
        self.run("arguments[0].scrollIntoView({block: 'center'})", box)
        if not box.is_selected():
            box.click()

    def press(self, element):
        """Presses what leads to another page, and waits for it."""
        old = self.one("html")
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        self.leaves(old)

    def leaves(self, old):
        until(lambda: _is_gone(old) and self.run("return document.readyState") == "complete", 15, "no other page came")

    def press_words(self, words):
        for element in self.all("main button, main a"):
            if element.is_displayed() and words in element.text:
                return self.press(element)
        raise AssertionError(f"nothing to press says {words!r} on {self.where()}; it reads:\n{self.text()[:800]}")

    def press_in(self, where, words):
        """Presses the button of one part that says so, also while the page puts newer parts in place of older ones."""
        for _ in range(20):
            try:
                for button in self.all(f"{where} button"):
                    if words in button.text:
                        return self.press(button)
            except StaleElementReferenceException:
                continue
            break
        raise AssertionError(f"no button in {where} on {self.where()} says {words!r}")

    def type(self, *keys):
        self.driver.switch_to.active_element.send_keys(*keys)

    def tab(self):
        self.type(Keys.TAB)

    # What a person sees.

    def text(self):
        """What the page says, also while it puts newer parts in place of older ones, or is on its way again."""
        for _ in range(20):
            try:
                if found := self.all("main"):
                    return found[0].text
            except StaleElementReferenceException:
                pass
            except WebDriverException as error:
                if GONE not in str(error):
                    raise
            time.sleep(0.1)
        raise AssertionError(f"{self.where()} never stands still")

    def heading(self):
        return self.one("h1").text

    def language(self):
        return self.one("html").get_attribute("lang")

    def path(self):
        return self.driver.current_url[len(ADDRESS):].partition("?")[0]

    def where(self):
        return f"{self.path()} ({self.width} px, {self.language()})"

    def status(self):
        return self.run("return performance.getEntriesByType('navigation')[0].responseStatus")

    def sees(self, *words):
        text = self.text()
        for word in words:
            assert word in text, f"{self.where()} does not say {word!r}; it reads:\n{text[:1200]}"

    def complaints(self):
        """What the browser itself found wrong: errors of scripts, refusals by the content security policy, what is missing."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def focused(self, script="return document.activeElement.name || document.activeElement.tagName"):
        return self.run(script)


def _is_gone(element):
    try:
        element.is_enabled()
        return False
    except StaleElementReferenceException:
        return True
    except Exception as error:  # between two pages the driver has words of its own for the same
        return "does not belong to the document" in str(error) or "no such" in str(error)


@contextlib.contextmanager
def browsing(login=None, width=PHONE_WIDTH, script=True, language=None):
    browser = Browser(width, script, language)
    try:
        browser.become(login, language) if login else browser.forget()
        yield browser
    finally:
        browser.driver.quit()


def listed(problems):
    assert not problems, "\n       ".join(map(str, problems))
