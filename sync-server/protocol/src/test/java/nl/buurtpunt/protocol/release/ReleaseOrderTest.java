package nl.buurtpunt.protocol.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.buurtpunt.protocol.MalformedWireException;
import org.junit.jupiter.api.Test;

class ReleaseOrderTest {
    @Test
    void risesByRestoreThenByRandomBitsWithoutSignThenByVersion() {
        List<ReleaseOrder> rising = List.of(
                ReleaseOrder.NONE,
                order(0, 0, 1),
                order(0, 1, 0),
                order(0, Long.MAX_VALUE, 9),
                order(0, Long.MIN_VALUE, 1),
                order(0, -1, 0),
                order(1, 0, 0),
                order(1, 0, 7),
                order(1_763_690_000_000L, 0, 0));
        var shuffled = new ArrayList<>(rising);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(rising);
        assertThat(rising.get(5).isAbove(rising.get(4))).isTrue();
        assertThat(rising.get(5).isAbove(rising.get(5))).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> order(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> order(0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatementTravelsAsText() throws MalformedWireException {
        var statement = new OrderStatement("abcdefghijklmnop", order(5, -2, 3));
        assertThat(statement.text()).isEqualTo("""
                buurtpunt-order 1
                nonce abcdefghijklmnop
                epoch 5 fffffffffffffffe
                version 3
                """);
        assertThat(OrderStatement.parse(statement.text())).isEqualTo(statement);
        assertThat(OrderStatement.parse(new OrderStatement("-", ReleaseOrder.NONE).text())
                        .order())
                .isEqualTo(ReleaseOrder.NONE);
        for (String bad :
                List.of("", "x", statement.text() + "more\n", statement.text().replace("mnop", "m"))) {
            assertThatThrownBy(() -> OrderStatement.parse(bad)).isInstanceOf(MalformedWireException.class);
        }
        assertThat(OrderStatement.isNonce("-")).isFalse();
    }

    private static ReleaseOrder order(long restoredAt, long random, long version) {
        return new ReleaseOrder(new Epoch(restoredAt, random), version);
    }
}
