package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.store.Identity.Confirmation;
import nl.buurtpunt.kiosk.store.InMemoryIdentityStore;
import nl.buurtpunt.kiosk.store.InMemoryReleaseStore;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.kiosk.store.StoredOrder;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.identity.EnrolmentCode;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.SignedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
    private final InMemoryIdentityStore identity = new InMemoryIdentityStore();
    private final TwinServer server = new TwinServer();
    private SyncBench kiosk = SyncBench.inMemory(server, identity, new InMemoryReleaseStore());

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void showsACodeFromTheFirstMomentAndTheSameAfterARestart() {
        var waiting = (EnrolmentProgress.Waiting) kiosk.enrolment.progress();
        assertThat(waiting.code())
                .isEqualTo(EnrolmentCode.of(kiosk.own.key().verifyingKey()).shown());
        assertThat(waiting.fingerprint()).hasSize(39);
        assertThat(waiting.asked()).isFalse();

        kiosk = kiosk.restart();
        assertThat(kiosk.enrolment.progress()).isEqualTo(waiting);
    }

    @Test
    void asksUntilItIsConfirmedAndRemembersIt() {
        List<EnrolmentProgress> seen = new ArrayList<>();
        kiosk.enrolment.onChange(seen::add);
        assertThat(kiosk.enrolment.ask()).isEmpty();
        assertThat(kiosk.enrolment.ask()).isEmpty();
        server.confirm(kiosk.own.key().verifyingKey());
        assertThat(kiosk.enrolment.ask()).isEmpty();

        assertThat(seen).hasSize(2);
        assertThat(seen.getLast()).isEqualTo(new EnrolmentProgress.Confirmed("kiosk-1", "voorbeeld"));
        assertThat(identity.read().confirmation()).contains(new Confirmation("kiosk-1", "voorbeeld"));

        kiosk = kiosk.restart();
        assertThat(kiosk.enrolment.progress()).isEqualTo(seen.getLast());
    }

    @Test
    void startsItsFloorAtWhatTheServerSignedOverItsOwnNonce() throws MalformedWireException {
        server.publish(Content.guide(1, "een"));
        server.publish(Content.guide(1, "twee"));
        kiosk.enrolled();

        var floor = identity.read().floor().orElseThrow();
        assertThat(floor.order()).isEqualTo(new StoredOrder(1_763_690_000_000L, 7, 2));
        SignedText evidence = SignedText.ofHeaderValue(floor.evidence().asUtf8());
        assertThat(OrderStatement.parse(evidence.text()).nonce()).isEqualTo(kiosk.own.nonce());

        server.restoreBackup(new Epoch(1_763_690_000_000L, 7), 0);
        server.publish(Content.guide(1, "ouder dan de inschrijving"));
        assertThat(kiosk.run()).isInstanceOf(SyncOutcome.Refused.class);
    }

    @Test
    void keepsItsFloorWhenAServerThatWasSetBackConfirmsItAgain() {
        server.publish(Content.guide(1, "een"));
        server.publish(Content.guide(1, "twee"));
        kiosk.enrolled();
        server.restoreBackup(new Epoch(1_763_690_000_000L, 7), 1);
        kiosk.enrolment.turnedAway(false);

        assertThat(kiosk.enrolment.ask()).isEmpty();
        assertThat(kiosk.enrolment.progress()).isInstanceOf(EnrolmentProgress.Confirmed.class);
        assertThat(identity.read().floor().orElseThrow().order().version()).isEqualTo(2);
    }

    @Test
    void refusesAConfirmationThatIsNotTheServersOwnWord() {
        server.confirmAtOnce = true;
        server.serveKeys(server.keyList(1, SigningKey.generate(new SecureRandom())));
        assertRefused(RefusalReason.KEY);

        identity.failNext(new StoreTrouble.DiskFull());
        server.rotateKey(2);
        assertRefused(RefusalReason.DISK_FULL);
        assertThat(identity.read().confirmation()).isEmpty();
        assertThat(kiosk.enrolment.ask()).isEmpty();
    }

    @Test
    void doesNotUseAKeyThatCouldNotBeKept() {
        var full = new InMemoryIdentityStore();
        full.failNext(new StoreTrouble.DiskFull());
        assertThatThrownBy(() -> OwnKey.readOrMake(full, new SecureRandom()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the disk is full");
        assertThat(full.read().ownKeys()).isEmpty();
    }

    @Test
    void saysSoWhenItIsRevoked() {
        kiosk.enrolled();
        server.revoke(kiosk.own.key().verifyingKey());
        assertThat(kiosk.enrolment.ask()).isEmpty();
        assertThat(kiosk.enrolment.progress()).isInstanceOf(EnrolmentProgress.Revoked.class);
    }

    private void assertRefused(RefusalReason reason) {
        Optional<SyncOutcome> outcome = kiosk.enrolment.ask();
        assertThat(outcome)
                .get()
                .isInstanceOfSatisfying(
                        SyncOutcome.Refused.class,
                        it -> assertThat(it.refusal().reason()).isEqualTo(reason));
        assertThat(kiosk.enrolment.progress()).isInstanceOf(EnrolmentProgress.Waiting.class);
    }
}
