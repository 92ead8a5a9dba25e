package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two thousand letters over a network that loses, doubles and reorders: each is there exactly once.
final class FlakyNetworkTest {
    private static final int LETTERS = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bringsEachLetterExactlyOnce(long seed) {
        var stand = new LetterStand();
        TwinLetters server = stand.server.letters;
        var network = new FlakyLetterLink(server, stand.taken, seed);
        stand.courier = stand.courier(network);
        List<String> kept = stand.keep(LETTERS);
        stand.untilSent(3 * LETTERS);
        network.calm();

        assertThat(server.stored.keySet()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(server.taken).isEqualTo(LETTERS);
        assertThat(stand.counts().delivered()).isEqualTo(LETTERS);
        assertThat(stand.acknowledged).containsExactlyElementsOf(kept);
        assertThat(new HashSet<>(stand.acknowledged)).hasSize(LETTERS);
        assertThat(List.of(network.lostOnTheWayThere, network.lostOnTheWayBack, network.doubled, network.overtaken))
                .as("the network was as bad as it should be")
                .allSatisfy(times -> assertThat(times).isGreaterThan(LETTERS / 20));
    }
}
