package nl.buurtpunt.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;
import org.junit.jupiter.api.Test;

/// What kiosks may count on, whatever the publications are kept in.
public abstract class PublicationsContract {
    private static final Optional<String> HOLDS_NOTHING = Optional.empty();

    protected abstract Publications publications();

    /// Publishes something that has these words in it.
    protected abstract void publish(String words);

    protected abstract VerifyingKey root();

    /// Signs as the server itself would.
    protected abstract SignedText ownStatement(ReleaseOrder order);

    @Test
    void hasNoReleaseAtFirstButKeys() throws Exception {
        assertThat(publications().current()).isEmpty();
        assertThat(publications().keyList())
                .hasValueSatisfying(list -> assertThat(list.verifiedBy(root())).isTrue());
    }

    @Test
    void givesWhatWasPublishedByHashWithAnOrderThatItsOwnKeySigned() throws Exception {
        publish("een");
        Publications.Current current = publications().current().orElseThrow();
        Manifest manifest = Manifest.parse(current.manifest().text());
        VerifyingKey key = KeyList.parse(publications().keyList().orElseThrow().text())
                .find(current.manifest().keyId(), KeyUse.RELEASE)
                .orElseThrow();

        assertThat(current.manifest().verifiedBy(key)).isTrue();
        assertThat(current.statement().verifiedBy(key)).isTrue();
        assertThat(OrderStatement.parse(current.statement().text()).order())
                .isEqualTo(current.order())
                .isEqualTo(manifest.order());
        assertThat(publications().manifestText(current.sha256()))
                .contains(current.manifest().text());
        assertThat(manifest.entries()).isNotEmpty();
        for (ManifestEntry entry : manifest.entries()) {
            assertThat(publications().entryText(entry.sha256()))
                    .hasValueSatisfying(text -> assertThat(Sha256.hex(text)).isEqualTo(entry.sha256()));
        }
        assertThat(publications().manifestText(Sha256.hex("no such"))).isEmpty();
        assertThat(publications().entryText(Sha256.hex("no such"))).isEmpty();
    }

    @Test
    void risesWithEachPublicationAndKeepsTheOneBefore() {
        publish("een");
        Publications.Current before = publications().current().orElseThrow();
        publish("twee");
        Publications.Current now = publications().current().orElseThrow();

        assertThat(now.order().isAbove(before.order())).isTrue();
        assertThat(publications().manifestText(before.sha256()))
                .contains(before.manifest().text());
    }

    @Test
    void tellsListenersWhenTheNewReleaseIsThere() {
        List<ReleaseOrder> heard = new ArrayList<>();
        publications()
                .listen(() -> heard.add(publications().current().orElseThrow().order()));
        publish("een");
        publish("twee");

        assertThat(heard).hasSize(2);
        assertThat(heard.getLast())
                .isEqualTo(publications().current().orElseThrow().order());
    }

    @Test
    void risesAboveAnOrderItOnceGaveAndHasLost() {
        publish("een");
        Publications.Current before = publications().current().orElseThrow();
        ReleaseOrder lost =
                new ReleaseOrder(before.order().epoch(), before.order().version() + 7);
        publications().shown(ownStatement(lost), HOLDS_NOTHING);

        Publications.Current now = publications().current().orElseThrow();
        assertThat(now.order().isAbove(lost)).isTrue();
        assertThat(now.manifest().text()).isNotEqualTo(before.manifest().text());
    }

    @Test
    void believesNoOrderThatAnotherSignedAndNoneThatIsNotAboveItsOwn() {
        publish("een");
        publish("twee");
        Publications.Current now = publications().current().orElseThrow();
        ReleaseOrder higher = new ReleaseOrder(now.order().epoch(), now.order().version() + 7);
        ReleaseOrder lower = new ReleaseOrder(now.order().epoch(), now.order().version() - 1);
        SigningKey stranger = SigningKey.generate(new SecureRandom());
        publications()
                .shown(
                        SignedText.sign(new OrderStatement(OrderStatement.NO_NONCE, higher).text(), stranger),
                        HOLDS_NOTHING);
        publications().shown(ownStatement(lower), HOLDS_NOTHING);

        assertThat(publications().current()).contains(now);
    }
}
