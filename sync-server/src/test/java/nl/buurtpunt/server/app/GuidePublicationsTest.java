package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.api.Publications;
import nl.buurtpunt.server.api.PublicationsContract;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.release.InMemoryReleaseStore;
import nl.buurtpunt.server.release.PublishResult;
import nl.buurtpunt.server.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class GuidePublicationsTest extends PublicationsContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private final SecureRandom random = new SecureRandom();
    private final SigningKey root = SigningKey.generate(random);
    private final KeyRing keys;
    private final Releases releases;
    private final Publications publications;
    private final KeyFolder folder;

    GuidePublicationsTest(@TempDir Path temp) {
        folder = new KeyFolder(temp);
        keys = new KeyRing(folder);
        releases = new Releases(new InMemoryReleaseStore(), keys, CLOCK, random, List.of());
        publications = new GuidePublications(releases, keys);
    }

    @BeforeEach
    void publishKeys() throws KeyFileException {
        folder.publish(root, EnumSet.noneOf(KeyUse.class), Set.of(), random, CLOCK);
    }

    @Override
    protected Publications publications() {
        return publications;
    }

    @Override
    protected void publish(String words) {
        var sentences = new TreeMap<String, String>();
        sentences.put("home.title", words);
        PublishResult result = releases.publish(List.of(new SentencesEntry("nl", sentences)), Duration.ofDays(90), "");
        assertThat(result).isInstanceOf(PublishResult.Published.class);
    }

    @Override
    protected VerifyingKey root() {
        return root.verifyingKey();
    }

    @Override
    protected SignedText ownStatement(ReleaseOrder order) {
        return SignedText.sign(
                new OrderStatement(OrderStatement.NO_NONCE, order).text(),
                keys.signingKey(KeyUse.RELEASE).orElseThrow());
    }
}
