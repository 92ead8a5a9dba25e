package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @BeforeAll
    static void start(@TempDir Path folder, @TempDir Path profile) throws Exception {
        server = new TestServer(folder);
        server.publications.publishKeys(server.letterKeys.ring.signedList().orElseThrow());
        browser = Chromium.start(profile);
        try (InputStream in = PublicPageForEverybodyIT.class.getResourceAsStream("/axe/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar", "tr", "de", "pl"})
    void holdsOnEveryScreen(String language) throws Exception {
        var reader = new WebReader(server).answered(server);
        BrowserPage page = browser.page(390, 844);
        page.open(server.server.url() + "/brief");
        page.value(axe + "; true");
        page.speak(language);
        look(page, language, "ask");
        page.value("document.getElementById('code').value = '123'");
        page.value("document.getElementById('ask-form').requestSubmit()");
        look(page, language, "ask-wrong");
        page.value("location.hash = '" + reader.code.digits() + "'");
        page.untilScreen("busy");
        look(page, language, "busy");
        page.untilScreen("letter");
        page.value("document.querySelectorAll('details').forEach(it => { it.open = true })");
        look(page, language, "letter");
        page.click("not-solved-open");
        page.value("document.getElementById('reply-text').value = 'x'.repeat(3900)");
        page.value("document.getElementById('reply-text').dispatchEvent(new Event('input'))");
        look(page, language, "reply");
        page.value("document.getElementById('reply-form').requestSubmit()");
        look(page, language, "check");
        page.click("send");
        page.untilScreen("sent");
        look(page, language, "sent");
        page.click("sent-finish");
        page.value("location.hash = '" + new WebReader(server).code.digits() + "'");
        page.untilScreen("trouble");
        look(page, language, "trouble");
        assertThat(page.text("document.body.innerText")).doesNotContain("{0}", "undefined", "null");
    }

    private static void look(BrowserPage page, String language, String screen) throws IOException {
        String where = language + ", " + screen;
        JsonNode found = page.value(
                "axe.run(document, { runOnly: " + RULES
                        + " }).then(it => it.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary)))");
        assertThat(found.toString()).as(where).isEqualTo("[]");
        for (String larger : List.of("", "36px")) {
            page.resize(NARROW, 640);
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
        if (language.equals("nl") || language.equals("ar")) {
            Path pictures = Path.of("target", "screens", "web");
            page.screenshot(pictures.resolve(language + "-phone-" + screen + ".png"));
            page.resize(1280, 800);
            page.screenshot(pictures.resolve(language + "-desktop-" + screen + ".png"));
            page.resize(390, 844);
        }
    }
}
