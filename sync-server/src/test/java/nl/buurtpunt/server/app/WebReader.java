package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.protocol.letter.LetterHead;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.protocol.letter.StatusMessage.Answer;
import nl.buurtpunt.protocol.letter.StatusMessage.Stage;
import nl.buurtpunt.protocol.letter.StatusMessage.StageKind;
import nl.buurtpunt.protocol.letter.StatusMessage.Words;
import nl.buurtpunt.server.letter.Arrival;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.letter.Publishing;
import nl.buurtpunt.server.letter.Taking;

/// Somebody who wrote a letter at a kiosk, has its slip, and got an answer.
final class WebReader {
    static final String DUTCH = "De lamp in de Klompstraat brandt weer.\nDank voor uw brief.";
    static final String ARABIC = "المصباح في شارع Klompstraat يعمل من جديد.\nشكرًا على رسالتكم.";

    private static final SecureRandom RANDOM = new SecureRandom();

    final ReceiptCode code = ReceiptCode.random(RANDOM);
    final byte[] lookUpKey;
    final String lookUpHash;
    final String letterId;

    WebReader(TestServer server) {
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            lookUpKey = keys.lookUpKey();
            lookUpHash = keys.lookUpHash();
            letterId = LetterId.make(server.clock.millis(), RANDOM);
            var head = new LetterHead(letterId, "kiosk-1", 1, lookUpHash, keys.publicKey(), code.parameterSet());
            var text = new LetterText(LetterKind.COMPLAINT, About.theCity(), "ar", "De lamp is stuk.", null, null);
            byte[] letter = LetterSeal.seal(head, text, null, server.letterKeys.sealingKey())
                    .bytes();
            assertThat(server.letters.intake().take("kiosk-1", letterId, letter))
                    .isInstanceOf(Taking.Taken.class);
        }
    }

    /// What a city with a lot to say publishes.
    WebReader answered(TestServer server) {
        return publish(
                server,
                List.of(
                        new Stage(StageKind.RECEIVED, "2026-11-02", null),
                        new Stage(StageKind.SEEN, "2026-11-03", null),
                        new Stage(StageKind.FORWARDED, "2026-11-04", "team Openbare Ruimte"),
                        new Stage(StageKind.ANSWERED, "2026-11-20", null)),
                List.of(new Answer(
                        "2026-11-20",
                        StatusMessage.Outcome.DONE,
                        List.of(new Words("nl", DUTCH), new Words("ar", ARABIC)),
                        "team Openbare Ruimte")));
    }

    /// A letter that nobody has looked at yet.
    WebReader waiting(TestServer server) {
        return publish(server, List.of(new Stage(StageKind.RECEIVED, "2026-11-02", null)), List.of());
    }

    private WebReader publish(TestServer server, List<Stage> stages, List<Answer> answers) {
        assertThat(server.letters
                        .statusLog()
                        .publish(
                                lookUpHash,
                                number -> new StatusMessage(number, "2026-11-02", "2026-11-30", stages, answers, true)))
                .isEqualTo(Publishing.PUBLISHED);
        return this;
    }

    /// The one letter that follows this one: it came from the page.
    LetterText onlyFollowUp(TestServer server) {
        List<Arrival> found = followUps(server);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().mark().ref().kioskId()).isEqualTo(Api.WEB_KIOSK);
        return text(server, found.getFirst());
    }

    List<Arrival> followUps(TestServer server) {
        return server.letters.letters().after(0, 1_000).stream()
                .filter(it -> isFollowUp(server, it))
                .toList();
    }

    private boolean isFollowUp(TestServer server, Arrival arrival) {
        FollowUp followUp = text(server, arrival).followUp();
        return followUp != null
                && server.letters
                        .letters()
                        .followed(followUp)
                        .orElseThrow()
                        .lookUpHash()
                        .equals(lookUpHash);
    }

    private static LetterText text(TestServer server, Arrival arrival) {
        if (server.letters.letters().open(arrival.mark().ref()) instanceof Opened.Legible legible) {
            return legible.text();
        }
        throw new AssertionError("not legible: " + arrival);
    }
}
