package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.EntryBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every link to a server does.
abstract class ServerLinkContract {
    static final String LETTER = "01a1fbd4-f500-7280-b058-eb5a4d6699d0";
    static final String NONCE = "a-nonce-of-the-kiosk-itself";

    final TwinServer server = new TwinServer();
    final SigningKey key = SigningKey.generate(new SecureRandom());

    /// A link to that server, for a kiosk with that key and clock.
    abstract ServerLink link(Clock clock);

    ServerLink link() {
        return link(Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void fetchesTheKeys() {
        try (ServerLink link = link()) {
            assertThat(got(link.keys()).signed().verifiedBy(server.root.verifyingKey()))
                    .isTrue();
        }
    }

    /// Pitfall 3 and S18: delivered means that the server named what it stored, and that it is ours.
    @Test
    void reportsOnceAndBelievesOnlyTheHashOfWhatIsStored() {
        KioskReport report = new KioskReport(
                "2026-11-21T02:00:00Z",
                List.of(new KioskReport.Fact("program.version", "x".repeat(1_000))),
                List.of(new KioskReport.Trouble("ABDE", "De printer antwoordt niet.", 2, "2026-11-20T08:00:00Z")));
        UUID id = new UUID(1, 2);
        try (ServerLink link = link()) {
            Reporting reporting = new Reporting(link);
            assertThat(reporting.send(id, report)).isEqualTo(new ReportOutcome.Refused("not enrolled"));
            enrol(link);
            server.confirm(key.verifyingKey());

            assertThat(reporting.send(id, report)).isEqualTo(new ReportOutcome.Delivered(id.toString()));
            assertThat(reporting.send(id, report)).isEqualTo(new ReportOutcome.Delivered(id.toString()));
            assertThat(server.bundles).hasSize(1);
            assertThat(server.bundles.get(id.toString()))
                    .contains("program.version")
                    .doesNotContain("x".repeat(301));

            server.lies = true;
            assertThat(reporting.send(new UUID(3, 4), report)).isInstanceOf(ReportOutcome.Refused.class);
        }
    }

    @Test
    void enrolsUntilConfirmedAndUntilRevoked() {
        try (ServerLink link = link()) {
            assertThat(enrol(link).status()).isEqualTo(EnrolmentState.Status.PENDING);
            assertThat(trouble(link.currentRelease(ReleaseQuestion.fromNothing())))
                    .isInstanceOf(LinkTrouble.NotEnrolled.class);

            server.confirm(key.verifyingKey());
            EnrolmentState confirmed = enrol(link);
            assertThat(confirmed.status()).isEqualTo(EnrolmentState.Status.CONFIRMED);
            assertThat(confirmed.pointId()).isEqualTo("voorbeeld");
            assertThat(String.valueOf(confirmed.order())).contains(NONCE);

            server.revoke(key.verifyingKey());
            assertThat(trouble(link.currentRelease(ReleaseQuestion.fromNothing())))
                    .isInstanceOf(LinkTrouble.Revoked.class);
            assertThat(enrol(link).status()).isEqualTo(EnrolmentState.Status.REVOKED);
        }
    }

    @Test
    void saysThatNothingIsPublished() {
        try (ServerLink link = enrolled(link())) {
            assertThat(trouble(link.currentRelease(ReleaseQuestion.fromNothing())))
                    .isInstanceOf(LinkTrouble.NothingPublished.class);
        }
    }

    @Test
    void fetchesWholeThenNothingThenTheDifference() throws Exception {
        try (ServerLink link = enrolled(link())) {
            server.publish(Content.guide(300, "een"));
            String first = got(link.currentRelease(ReleaseQuestion.fromNothing()))
                    .signedManifest(null)
                    .text();
            var holdingFirst = new ReleaseQuestion(Optional.of(Sha256.hex(first)), Optional.of("seen"), 0);

            assertThat(trouble(link.currentRelease(holdingFirst))).isInstanceOf(LinkTrouble.NotModified.class);
            assertThat(server.requests.getLast().header(Api.SEEN_ORDER_HEADER)).contains("seen");

            server.publish(Content.guide(300, "twee"));
            CurrentRelease second = got(link.currentRelease(holdingFirst));
            assertThat(second.manifest().text()).isNull();
            assertThat(second.signedManifest(first).text()).isNotEqualTo(first);
        }
    }

    @Test
    void fetchesEntriesByHash() {
        try (ServerLink link = enrolled(link())) {
            server.publish(Content.guide(3, "één"));
            String unknown = Sha256.hex("nobody has this");
            String known = server.hold("notice", "x", "tekst met ë").sha256();

            EntryBatch batch = got(link.entries(List.of(known, unknown)));

            assertThat(batch.entries()).containsExactly(new EntryBatch.Item(known, "tekst met ë"));
        }
    }

    @Test
    void signsAfreshWhenTheServerHasANewChallenge() {
        try (ServerLink link = enrolled(link())) {
            server.publish(Content.guide(1, "een"));
            for (int i = 0; i < 3; i++) {
                assertThat(link.currentRelease(ReleaseQuestion.fromNothing())).isInstanceOf(Answer.Got.class);
                server.restart();
            }
        }
    }

    @Test
    void triesAgainWhenItsOtherThreadsOvertakeIt() {
        server.publish(Content.guide(1, "een"));
        try (ServerLink link = enrolled(link())) {
            server.overtakings = 4;
            assertThat(link.currentRelease(ReleaseQuestion.fromNothing())).isInstanceOf(Answer.Got.class);
            server.overtakings = 1_000;
            assertThat(trouble(link.currentRelease(ReleaseQuestion.fromNothing())))
                    .isInstanceOf(LinkTrouble.ChallengeRequired.class);
        }
    }

    @Test
    void comesBackAfterARestartThatMadeItLoseCount() {
        server.publish(Content.guide(1, "een"));
        try (ServerLink link = enrolled(link())) {
            for (int i = 0; i < 5; i++) {
                assertThat(link.currentRelease(ReleaseQuestion.fromNothing())).isInstanceOf(Answer.Got.class);
            }
        }
        try (ServerLink restarted = link()) {
            assertThat(restarted.currentRelease(ReleaseQuestion.fromNothing())).isInstanceOf(Answer.Got.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2029-11-21T00:00:00Z"})
    void worksWhateverTheClockSays(String time) {
        try (ServerLink link = enrolled(link(Clock.fixed(Instant.parse(time), ZoneOffset.UTC)))) {
            server.publish(Content.guide(1, "een"));
            assertThat(link.currentRelease(ReleaseQuestion.fromNothing())).isInstanceOf(Answer.Got.class);
        }
    }

    @Test
    void keepsAwayAsLongAsTheServerSays() {
        try (ServerLink link = enrolled(link())) {
            server.busySeconds = 7;
            assertThat(trouble(link.currentRelease(ReleaseQuestion.fromNothing())))
                    .isEqualTo(new LinkTrouble.SlowDown(Duration.ofSeconds(7)));
            server.busySeconds = 999_999;
            assertThat(trouble(link.keys())).isEqualTo(new LinkTrouble.SlowDown(Duration.ofHours(1)));
        }
    }

    @Test
    void takesALetterOnceAndNamesWhatItHas() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        try (ServerLink link = enrolled(link())) {
            Acknowledgement first = got(link.letter(LETTER, body));
            assertThat(first)
                    .isEqualTo(new Acknowledgement(
                            LETTER, Sha256.hex(body), server.letters.epoch, 1, Acknowledgement.Outcome.STORED));
            assertThat(got(link.letter(LETTER, body))).isEqualTo(first);
            assertThat(trouble(link.letter(LETTER, "[]".getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(new LinkTrouble.LetterRefused("409 letter-conflict"));
            assertThat(server.letters.stored).containsExactly(Map.entry(LETTER, Sha256.hex(body)));
            assertThat(link.serverTime()).isPresent();
        }
    }

    @Test
    void tellsWhichLettersTheServerCanNeverTake() {
        try (ServerLink link = enrolled(link())) {
            server.letters.refused.put(LETTER, new TwinLetters.Refusal(400, Api.PROBLEM_LETTER_MALFORMED));
            assertThat(trouble(link.letter(LETTER, new byte[] {1})))
                    .isEqualTo(new LinkTrouble.LetterRefused("400 letter-malformed"));
            server.letters.refused.put(LETTER, new TwinLetters.Refusal(429, Api.PROBLEM_QUOTA));
            assertThat(trouble(link.letter(LETTER, new byte[] {1}))).isInstanceOf(LinkTrouble.SlowDown.class);
            server.letters.refused.put(LETTER, new TwinLetters.Refusal(500, "about:blank"));
            assertThat(trouble(link.letter(LETTER, new byte[] {1}))).isEqualTo(new LinkTrouble.Failing(500));
        }
    }

    @Test
    void fetchesStatusesAndGivesThemBack() {
        SealedStatus status = SealedStatus.withdrawn(Sha256.hex("a letter"), 3, key);
        try (ServerLink link = enrolled(link())) {
            assertThat(got(link.statuses("", 0, 0)).statuses()).isEmpty();
            assertThat(got(link.heldStatuses(new HeldStatuses(List.of(status)))))
                    .isEqualTo(new HeldTaken(1));
            assertThat(got(link.statuses(server.letters.epoch.text(), 0, 0)))
                    .isEqualTo(new StatusBatch(server.letters.epoch, 1, false, List.of(status)));
            assertThat(got(link.statuses(server.letters.epoch.text(), 1, 0)).statuses())
                    .isEmpty();
        }
    }

    @Test
    void isUnreachableOnceClosed() {
        ServerLink link = link();
        link.close();
        assertThat(trouble(link.keys())).isInstanceOf(LinkTrouble.Unreachable.class);
    }

    ServerLink enrolled(ServerLink link) {
        enrol(link);
        server.confirm(key.verifyingKey());
        return link;
    }

    private EnrolmentState enrol(ServerLink link) {
        return got(link.enrol(new EnrolmentRequest(key.verifyingKey(), NONCE)));
    }

    static <T> T got(Answer<T> answer) {
        return switch (answer) {
            case Answer.Got<T>(T value) -> value;
            case Answer.None<T>(LinkTrouble trouble) -> throw new AssertionError(trouble.toString());
        };
    }

    static LinkTrouble trouble(Answer<?> answer) {
        return switch (answer) {
            case Answer.Got<?> got -> throw new AssertionError("answered " + got);
            case Answer.None<?>(LinkTrouble trouble) -> trouble;
        };
    }
}
