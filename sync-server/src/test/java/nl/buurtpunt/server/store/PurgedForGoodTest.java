package nl.buurtpunt.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.letter.LetterKeys;
import nl.buurtpunt.server.letter.LetterLimits;
import nl.buurtpunt.server.letter.LetterOffice;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.letter.WrittenLetters;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key of a letter that was purged is its letter: it must leave the file, and not only the table.
class PurgedForGoodTest {
    @TempDir
    Path folder = Path.of(".");

    private final List<Written> letters = new ArrayList<>();
    private LetterKeys keys;

    @BeforeEach
    void takeSome() throws Exception {
        keys = new LetterKeys(folder, Clock.systemUTC());
        var pen = new WrittenLetters("kiosk-a");
        // closed several times, so that they lie in parts of the file that nothing writes over soon
        for (int i = 0; i < 3; i++) {
            open(office -> {
                for (int j = 0; j < 20; j++) {
                    Written written = pen.write("brief", keys.sealingKey());
                    office.intake().take("kiosk-a", written.letter().id(), written.bytes());
                    letters.add(written);
                }
            });
        }
    }

    private void open(Consumer<LetterOffice> work) throws Exception {
        try (Database database = Database.open(folder);
                LetterOffice office = LetterOffice.open(
                        database, folder, keys.ring, () -> new Epoch(1, 1), Clock.systemUTC(), LetterLimits.DEFAULT)) {
            work.accept(office);
        }
    }

    private byte[] wrappedKey(Written written, String column) throws Exception {
        try (Database database = Database.open(folder)) {
            return database.jdbi()
                    .withHandle(handle -> handle.createQuery("select " + column + " from letter where letter_id = :id")
                            .bind("id", written.letter().id())
                            .mapTo(byte[].class)
                            .one());
        }
    }

    private boolean lies(byte[] bytes) throws Exception {
        return lies(folder, bytes);
    }

    private static boolean lies(Path folder, byte[] bytes) throws Exception {
        String all = Files.readString(folder.resolve("server.mv.db"), StandardCharsets.ISO_8859_1);
        return all.contains(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Test
    void leavesNoKeyOfAPurgedLetterInTheFile() throws Exception {
        byte[] purged = wrappedKey(letters.get(3), "wrapped_key");
        byte[] contact = wrappedKey(letters.get(3), "contact_wrapped_key");
        byte[] kept = wrappedKey(letters.get(4), "wrapped_key");
        assertThat(lies(purged)).isTrue();
        assertThat(lies(contact)).isTrue();

        open(office -> office.letters().purge(letters.get(3).ref()));

        assertThat(lies(purged)).isFalse();
        assertThat(lies(contact)).isFalse();
        assertThat(lies(kept)).isTrue();
        open(office -> {
            assertThat(office.letters().open(letters.get(3).ref())).isInstanceOf(Opened.Purged.class);
            assertThat(office.letters().open(letters.get(4).ref())).isInstanceOf(Opened.Legible.class);
        });
    }

    @Test
    void norOfContactDataThatWasDeleted() throws Exception {
        byte[] contact = wrappedKey(letters.get(25), "contact_wrapped_key");

        open(office -> office.letters().deleteContact(letters.get(25).ref()));

        assertThat(lies(contact)).isFalse();
    }

    /// What a killed server leaves: the file as it was, and word beside it that something is due.
    @Test
    void alsoWhenTheProgramDiedBeforeItCouldClose() throws Exception {
        byte[] purged = wrappedKey(letters.get(3), "wrapped_key");
        Path left = folder.resolve("left");
        open(office -> {
            office.letters().purge(letters.get(3).ref());
            copyTo(left);
        });
        assertThat(lies(left, purged)).isTrue();

        Database.open(left).close();

        assertThat(lies(left, purged)).isFalse();
        assertThat(left.resolve("compact.due")).doesNotExist();
    }

    private void copyTo(Path other) {
        try {
            Files.createDirectory(other);
            for (String name : List.of("server.mv.db", "compact.due")) {
                Files.copy(folder.resolve(name), other.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
