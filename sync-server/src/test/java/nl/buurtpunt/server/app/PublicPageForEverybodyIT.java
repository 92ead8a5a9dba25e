package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Every screen of the public page in every language: what axe-core finds against WCAG 2.2 AA, on a narrow phone, with
/// letters twice as large, and pictures to look at in `target/screens/web`.
class PublicPageForEverybodyIT {
    /// Width of a phone at 320 px, and of a desktop at 400 % zoom.
    private static final int NARROW = 320;

    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    private static TestServer server;
    private static Chromium browser;
    private static String axe = "";
    private static WebReader reader;
    private static BrowserPage page;

    @BeforeAll
    static void start(@TempDir Path folder, @TempDir Path profile) throws Exception {
        server = new TestServer(folder);
        server.publications.publishKeys(server.letterKeys.ring.signedList().orElseThrow());
        reader = new WebReader(server).answered(server);
        browser = Chromium.start(profile);
        page = browser.page(390, 844);
        try (InputStream in = PublicPageForEverybodyIT.class.getResourceAsStream("/axe/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void holdsOnEveryScreenInEveryLanguage() throws Exception {
        page.open(server.server.url() + "/brief");
        page.value(axe + "; true");
        look("ask");
        page.value("document.getElementById('code').value = '123'");
        page.value("document.getElementById('ask-form').requestSubmit()");
        look("ask-wrong");
        // a worker that never gets ready keeps the page waiting
        page.value("window.Real = Worker; window.Worker = class { postMessage() {} terminate() {} }; true");
        openWith(reader.code);
        look("busy");
        page.value("window.Worker = window.Real; true");
        openWith(reader.code);
        page.untilScreen("letter");
        look("letter");
        page.click("not-solved-open");
        page.value("document.getElementById('reply-text').value = 'lamp 12 '.repeat(487)");
        page.value("document.getElementById('reply-text').dispatchEvent(new Event('input'))");
        look("reply");
        page.value("document.getElementById('reply-form').requestSubmit()");
        look("check");
        page.click("send");
        page.untilScreen("sent");
        look("sent");
        page.click("sent-finish");
        openWith(ReceiptCode.random(new SecureRandom()));
        page.untilScreen("trouble");
        look("trouble");
    }

    private static void openWith(ReceiptCode code) {
        page.value("location.hash = '" + code.digits() + "'");
        page.until("location.hash === '' && document.getElementById('ask').hidden");
    }

    private static void look(String screen) throws IOException {
        for (String language : List.of("en", "tr", "de", "pl", "ar", "nl")) {
            page.speak(language);
            page.value("document.querySelectorAll('details').forEach(it => { it.open = true })");
            String where = language + ", " + screen;
            assertThat(page.text("document.body.innerText")).as(where).doesNotContain("{0}", "undefined", "null");
            JsonNode found = page.value("axe.run(document, { runOnly: " + RULES + ", resultTypes: ['violations'] })"
                    + ".then(it => it.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + n.failureSummary)))");
            assertThat(found.toString()).as(where).isEqualTo("[]");
            holdsNarrowAndLarge(where);
            if (language.equals("nl") || language.equals("ar")) {
                picture(language, screen);
            }
        }
    }

    private static void picture(String language, String screen) throws IOException {
        Path pictures = Path.of("target", "screens", "web");
        page.screenshot(pictures.resolve(language + "-phone-" + screen + ".png"));
        page.resize(1280, 800);
        page.screenshot(pictures.resolve(language + "-desktop-" + screen + ".png"));
        page.resize(390, 844);
    }

    /// Nothing is wider than a narrow phone, with letters twice as large as well, and nothing is cut off.
    private static void holdsNarrowAndLarge(String where) {
        page.resize(NARROW, 640);
        for (String larger : List.of("", "36px")) {
            page.value("document.documentElement.style.fontSize = '" + larger + "'");
            assertThat(page.value("document.documentElement.scrollWidth").asInt())
                    .as(where + " " + larger)
                    .isLessThanOrEqualTo(NARROW);
            assertThat(
                            page.text(
                                    "[...document.querySelectorAll('main *, nav *')].filter(it => it.clientWidth > 0"
                                            + " && getComputedStyle(it).overflowX !== 'visible' && !it.classList.contains('unseen')"
                                            + " && it.tagName !== 'INPUT' && it.scrollWidth > it.clientWidth + 1).map(it => it.id).join()"))
                    .as(where + " " + larger)
                    .isEmpty();
        }
        page.value("document.documentElement.style.fontSize = ''");
        page.resize(390, 844);
    }
}
