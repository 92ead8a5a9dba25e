package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever follows new letters misses none.
class NewLettersTest {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void findsWhatCameBeforeAndWhatComesAfter() throws Exception {
        try (var table = new OfficeTable(folder)) {
            var written = new ArrayList<LetterRef>();
            written.add(take(table));
            var last = new AtomicLong();
            var found = new LinkedBlockingQueue<LetterRef>();
            table.office.news().follow(() -> {
                List<Arrival> some = table.office.letters().after(last.get(), 10);
                some.forEach(it -> {
                    last.set(it.number());
                    found.add(it.mark().ref());
                });
            });
            assertThat(found.poll(30, TimeUnit.SECONDS)).isEqualTo(written.getFirst());
            for (int i = 0; i < 5; i++) {
                written.add(take(table));
                assertThat(found.poll(30, TimeUnit.SECONDS)).isEqualTo(written.getLast());
            }
        }
    }

    private static LetterRef take(OfficeTable table) {
        Written letter = table.kiosk.write("brief", table.keys.sealingKey());
        table.take(letter);
        return letter.ref();
    }
}
