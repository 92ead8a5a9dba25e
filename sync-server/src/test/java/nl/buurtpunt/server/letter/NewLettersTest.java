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

    /// The letter is committed, forcing it fails: the second attempt finds it there.
    @Test
    void findsWhatWasCommittedInAWritingThatFailed() throws Exception {
        try (var table = new OfficeTable(folder);
                LetterOffice office = InMemoryLetters.office(
                        folder.resolve("failing"), table.keys.ring, new FailsOnceAfterStoring(), OfficeTable.CLOCK)) {
            var followed = new LinkedBlockingQueue<Integer>();
            office.news()
                    .follow(() -> followed.add(office.letters().after(0, 10).size()));
            assertThat(followed.poll(30, TimeUnit.SECONDS)).isZero();
            Written letter = table.kiosk.write("brief", table.keys.sealingKey());

            Taking taking = office.intake().take("kiosk-a", letter.letter().id(), letter.bytes());

            assertThat(taking).isInstanceOf(Taking.Taken.class);
            assertThat(followed.poll(30, TimeUnit.SECONDS)).isOne();
        }
    }

    private static final class FailsOnceAfterStoring implements LetterStoreTwin {
        private final InMemoryLetterStore twin = new InMemoryLetterStore();
        private boolean failed;

        @Override
        public InMemoryLetterStore twin() {
            return twin;
        }

        @Override
        public List<Put> put(List<KeptLetter> letters) {
            List<Put> puts = twin.put(letters);
            if (!failed) {
                failed = true;
                throw new IllegalStateException("the disk refused");
            }
            return puts;
        }
    }

    private static LetterRef take(OfficeTable table) {
        Written letter = table.kiosk.write("brief", table.keys.sealingKey());
        table.take(letter);
        return letter.ref();
    }
}
