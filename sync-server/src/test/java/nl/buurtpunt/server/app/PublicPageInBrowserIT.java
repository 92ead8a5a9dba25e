package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.server.letter.LetterRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Reading an answer and writing back, in a real browser against a real server.
class PublicPageInBrowserIT {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static TestServer server;
    private static Chromium browser;
    private static String address = "";
    private static final ListAppender<ILoggingEvent> LOGGED = new ListAppender<>();

    private BrowserPage page;

    @BeforeAll
    static void start(@TempDir Path folder, @TempDir Path profile) throws Exception {
        LOGGED.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOGGED);
        server = new TestServer(folder);
        server.publications.publishKeys(server.letterKeys.ring.signedList().orElseThrow());
        browser = Chromium.start(profile);
        address = server.server.url() + "/brief";
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOGGED);
        browser.close();
        server.close();
    }

    @BeforeEach
    void openTab() {
        server.clock.step(Duration.ofMinutes(1));
        page = browser.page(390, 844);
    }

    /// Whatever a reader does, the page speaks to its own server only and has nothing to complain of.
    @AfterEach
    void askedNobodyElse() {
        assertThat(page.requests)
                .allMatch(it -> it.contains(" " + server.server.url() + "/") || it.equals("GET about:blank"));
        assertThat(page.complaints).isEmpty();
    }

    @Test
    void showsTheAnswerToACodeInTheAddressAndLeavesNoTraceOfIt() throws Exception {
        var reader = new WebReader(server).answered(server);
        page.open(address + "#" + reader.code.digits());
        page.untilScreen("letter");
        page.speak("nl");
        assertThat(page.text("document.querySelector('#letter .answer .words').innerText"))
                .isEqualTo(WebReader.DUTCH);
        assertThat(page.text("document.getElementById('letter-words').innerText"))
                .contains("Doorgestuurd naar team Openbare Ruimte", "Het is gedaan.", "20 november 2026")
                .doesNotContain("uiterlijk");
        page.speak("ar");
        assertThat(page.text("document.querySelector('#letter .answer .words').innerText"))
                .isEqualTo(WebReader.ARABIC);
        assertThat(page.text("document.querySelector('#letter .answer .words').dir"))
                .isEqualTo("rtl");
        assertThat(page.text("document.documentElement.dir")).isEqualTo("rtl");
        assertThat(page.text("document.querySelector('#letter time').innerText"))
                .contains("2026");

        assertThat(page.text("location.href")).isEqualTo(address);
        JsonNode history = page.command("Page.getNavigationHistory", Map.of()).path("entries");
        assertThat(history.valueStream().map(it -> it.path("url").asString())).containsExactly("about:blank", address);
        assertThat(page.text("document.documentElement.outerHTML")).doesNotContain(reader.code.digits());
        assertThat(page.text("document.cookie + localStorage.length + sessionStorage.length"))
                .isEqualTo("00");
        assertThat(page.value("caches.keys().then(it => it.length)").asInt()).isZero();
        assertThat(page.value("indexedDB.databases().then(it => it.length)").asInt())
                .isZero();
        String key = Base64.getEncoder().encodeToString(reader.lookUpKey);
        assertThat(page.requests).noneMatch(it -> it.contains(reader.code.digits()) || it.contains(key));
        assertThat(LOGGED.list)
                .noneMatch(it -> it.getFormattedMessage().contains(reader.code.digits())
                        || it.getFormattedMessage().contains(key));
    }

    /// A browser writes the address it was first sent to in its list of visited pages, and no page can take it out:
    /// only
    /// a code that is typed leaves nothing. So who came with the code in the address is told.
    @Test
    void keepsNothingInTheFilesOfTheBrowser(@TempDir Path profile) throws Exception {
        var reader = new WebReader(server).answered(server);
        try (Chromium other = Chromium.start(profile)) {
            BrowserPage tab = other.page(800, 600);
            tab.open(address);
            tab.value("document.getElementById('code').focus()");
            tab.type(reader.code.grouped());
            tab.press("Enter");
            tab.untilScreen("letter");
            assertThat(tab.value("document.getElementById('visited').hidden").asBoolean())
                    .isTrue();
            tab.open(address);
        }
        assertThat(Chromium.holds(profile, "127.0.0.1")).isTrue();
        for (String secret : List.of("Klompstraat", reader.code.digits(), reader.code.grouped())) {
            assertThat(Chromium.holds(profile, secret)).isFalse();
        }
        page.open(address + "#" + reader.code.digits());
        page.untilScreen("letter");
        assertThat(page.value("document.getElementById('visited').hidden").asBoolean())
                .isFalse();
    }

    @Test
    void printsTheLetterAndNotTheButtonsOrTheCode() throws Exception {
        var reader = new WebReader(server).answered(server);
        openLetter(reader);
        page.value("window.dispatchEvent(new Event('beforeprint'))");
        page.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(page.text("document.body.innerText"))
                .contains("Uw brief", WebReader.DUTCH.lines().toList().getFirst(), "Beantwoord", "المصباح")
                .doesNotContain("Afdrukken", "English", "geschiedenis", reader.code.digits());
        page.screenshot(Path.of("target", "screens", "web", "nl-print-letter.png"));
    }

    /// "Klaar" is for whoever sits at a computer of others: what she read and the code are gone from the page's memory.
    @Test
    void leavesNothingInMemoryAfterTheVisit() {
        var reader = new WebReader(server).answered(server);
        page.open(address);
        page.value("document.getElementById('code').focus()");
        page.type(reader.code.digits());
        page.press("Enter");
        page.untilScreen("letter");
        String during = page.heap();
        assertThat(during).contains("Klompstraat");
        page.click("finish");
        page.untilScreen("ask");
        String after = page.heap();
        assertThat(after).contains("buurtpunt").doesNotContain("Klompstraat");
        assertThat(after).doesNotContain(reader.code.digits());
    }

    @Test
    void derivesInThePageItselfWhereThereAreNoWorkers() {
        var reader = new WebReader(server).waiting(server);
        page.open(address);
        page.speak("nl");
        page.value("window.Worker = class { constructor() { throw new Error('none') } }; true");
        page.value("location.hash = '" + reader.code.digits() + "'");
        page.untilScreen("letter");
        page.value("window.Worker = class { terminate() {} postMessage() {"
                + " setTimeout(() => this.onerror(new Event('error')), 0) } }; true");
        page.value("location.hash = '" + reader.code.digits() + "'");
        page.untilScreen("busy");
        page.untilScreen("letter");
        assertThat(page.requests).filteredOn(it -> it.startsWith("POST")).hasSize(2);
    }

    @Test
    void worksWithTheKeyboardAloneAndDigitsOfAnyScript() throws Exception {
        var reader = new WebReader(server).waiting(server);
        page.open(address);
        page.speak("ar");
        page.value("document.body.focus(); document.activeElement.blur()");
        tabTo("code");
        page.type(inArabicDigits(reader.code.grouped()));
        page.press("Enter");
        page.untilScreen("letter");
        assertThat(page.text("document.activeElement.tagName")).isEqualTo("H1");
        assertThat(page.text("document.getElementById('letter-words').innerText"))
                .contains("لا يوجد جواب بعد.");
        assertThat(page.value("document.getElementById('not-solved-open').hidden")
                        .asBoolean())
                .isTrue();
        tabTo("finish");
        page.press("Enter");
        page.untilScreen("ask");
        assertThat(page.text("document.getElementById('letter-words').innerHTML"))
                .isEmpty();
        assertThat(page.text("document.getElementById('live').innerText")).isNotEmpty();
    }

    private void tabTo(String id) {
        for (int i = 0; i < 30; i++) {
            page.press("Tab");
            if (page.text("document.activeElement.id").equals(id)) {
                assertThat(page.text("getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + id);
    }

    private static String inArabicDigits(String digits) {
        var other = new StringBuilder();
        digits.chars().forEach(it -> other.append((char) (Character.isDigit(it) ? it - '0' + 0x660 : it)));
        return other.toString();
    }

    @Test
    void saysWhatIsWrongWithACodeBeforeItAsksAnything() throws Exception {
        page.open(address);
        page.speak("en");
        String good = ReceiptCode.random(RANDOM).digits();
        char last = good.charAt(19) == '0' ? '1' : '0';
        var cases = Map.of(
                "",
                "Fill in the code",
                "12345",
                "15 digits are missing",
                good.substring(1),
                "1 digit is missing",
                good + "1",
                "too many digits",
                good.substring(0, 19) + last,
                "One digit is not right",
                "hello",
                "digits only");
        cases.forEach((typed, words) -> {
            page.value("document.getElementById('code').value = '" + typed + "'");
            page.value("document.getElementById('ask-form').requestSubmit()");
            assertThat(page.text("document.getElementById('code-error').innerText"))
                    .contains(words);
            assertThat(page.text("document.getElementById('code').getAttribute('aria-invalid')"))
                    .isEqualTo("true");
            assertThat(page.text("document.activeElement.id")).isEqualTo("code");
        });
        assertThat(page.requests).noneMatch(it -> it.startsWith("POST"));

        page.value("document.getElementById('code').value = '" + good + "'");
        page.value("document.getElementById('ask-form').requestSubmit()");
        page.untilScreen("trouble");
        assertThat(page.text("document.getElementById('trouble-title').innerText"))
                .isEqualTo("We find no letter with this code.");
        page.complaints.removeIf(it -> it.contains("404"));
    }

    @Test
    void sendsAReplyThatOnlyTheServerOpens() throws Exception {
        var reader = new WebReader(server).answered(server);
        openLetter(reader);
        page.click("reply-open");
        page.untilScreen("reply");
        page.value("document.getElementById('reply-form').requestSubmit()");
        assertThat(page.text("document.getElementById('reply-error').innerText"))
                .isEqualTo("Schrijf eerst een bericht.");
        page.value("document.getElementById('reply-text').focus()");
        page.type("Dank u. Maar nu is lamp 12 kapot.");
        page.value("document.getElementById('reply-form').requestSubmit()");
        page.untilScreen("check");
        assertThat(page.text("document.getElementById('check').innerText"))
                .contains("Dank u. Maar nu is lamp 12 kapot.")
                .doesNotContain("niet opgelost");
        page.click("send");
        page.untilScreen("sent");

        LetterText text = reader.onlyFollowUp(server);
        assertThat(text.text()).isEqualTo("Dank u. Maar nu is lamp 12 kapot.");
        assertThat(text.language()).isEqualTo("nl");
        assertThat(Objects.requireNonNull(text.followUp()).notSolved()).isFalse();
        assertThat(LOGGED.list).noneMatch(it -> it.getFormattedMessage().contains("lamp 12"));
    }

    /// Nobody hears "received" before the server has it, and sending again does not make two of it.
    @Test
    void saysNotSolvedAndKeepsTheWordsWhileThereIsNoConnection() throws Exception {
        var reader = new WebReader(server).answered(server);
        openLetter(reader);
        page.click("not-solved-open");
        page.untilScreen("reply");
        page.value("document.getElementById('reply-form').requestSubmit()");
        page.untilScreen("check");
        assertThat(page.text("document.getElementById('check').innerText")).contains("niet opgelost");
        connected(false);
        page.click("send");
        page.until("document.getElementById('check-error').innerText !== ''");
        assertThat(page.text("document.getElementById('check-error').innerText"))
                .contains("niet verstuurd", "geen verbinding");
        assertThat(reader.followUps(server)).isEmpty();
        connected(true);
        page.click("send");
        page.untilScreen("sent");
        LetterText text = reader.onlyFollowUp(server);
        assertThat(text.text()).isEmpty();
        assertThat(Objects.requireNonNull(text.followUp()).notSolved()).isTrue();
        page.complaints.clear();
    }

    /// The answer to the first sending is lost on its way: the same bytes are offered again and taken once.
    @Test
    void sendsTheSameLetterAgainWhenItsAnswerWasLost() throws Exception {
        var reader = new WebReader(server).answered(server);
        openLetter(reader);
        page.value("""
                (() => { const real = window.fetch; let lost = false
                    window.fetch = async (path, options) => {
                        const answer = await real(path, options)
                        if (options.method === 'PUT' && !lost) { lost = true; throw new TypeError('lost') }
                        return answer
                    } })()
                """);
        page.click("not-solved-open");
        page.value("document.getElementById('reply-form').requestSubmit()");
        page.click("send");
        page.until("document.getElementById('check-error').innerText !== ''");
        assertThat(reader.followUps(server)).hasSize(1);
        page.click("send");
        page.untilScreen("sent");
        assertThat(reader.followUps(server)).hasSize(1);
        assertThat(page.requests).filteredOn(it -> it.startsWith("PUT")).hasSize(2);
    }

    /// Nobody could read the answer to it.
    @Test
    void saysThatALetterThatWasDeletedTakesNoReply() {
        var reader = new WebReader(server).answered(server);
        openLetter(reader);
        server.letters.letters().purge(new LetterRef("kiosk-1", reader.letterId));
        page.click("not-solved-open");
        page.value("document.getElementById('reply-form').requestSubmit()");
        page.click("send");
        page.until("document.getElementById('check-error').innerText !== ''");
        assertThat(page.text("document.getElementById('check-error').innerText"))
                .contains("al verwijderd");
        page.complaints.removeIf(it -> it.contains("404"));
    }

    @Test
    void tellsHowLongToWaitWhenTooManyAsk() throws Exception {
        var reader = new WebReader(server).waiting(server);
        var anybody = new TestKiosk(server.server.url());
        int status = 0;
        for (int i = 0; i < 200 && status != 429; i++) {
            status = anybody.plain("POST", Api.PUBLIC_STATUS, "{}", "Content-Type", "application/json")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
        page.open(address + "#" + reader.code.digits());
        page.untilScreen("trouble");
        page.speak("nl");
        assertThat(page.text("document.getElementById('trouble-title').innerText"))
                .contains("over 10 sec.");
        server.clock.step(Duration.ofSeconds(10));
        page.click("trouble-again");
        page.untilScreen("letter");
        page.complaints.removeIf(it -> it.contains("429"));
    }

    @Test
    void tellsPeopleWithoutScriptsWhereToGo() {
        page.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        page.command("Page.navigate", Map.of("url", address));
        // timers of the page do not run either: it is asked from here until it is there
        String loaded = "document.readyState === 'complete' && location.pathname === '/brief'";
        while (!page.value(loaded).asBoolean()) {
            Thread.onSpinWait();
        }
        assertThat(page.text("document.body.innerText")).contains("Ga naar een Buurtpunt", "Go to a Buurtpunt");
        assertThat(page.value("[...document.querySelectorAll('#without section')].map(it => it.lang).join()")
                        .asString())
                .isEqualTo("nl,en,ar,tr,de,pl");
    }

    private void openLetter(WebReader reader) {
        page.open(address + "#" + reader.code.digits());
        page.untilScreen("letter");
        page.speak("nl");
    }

    private void connected(boolean yes) {
        page.command(
                "Network.emulateNetworkConditions",
                Map.of("offline", !yes, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }
}
