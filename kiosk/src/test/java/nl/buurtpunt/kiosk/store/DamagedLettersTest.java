package nl.buurtpunt.kiosk.store;

import static nl.buurtpunt.kiosk.store.LetterStoreContract.EPOCH;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.all;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.by;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.buurtpunt.kiosk.store.DamagedFileTest.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A damaged letters' file is set aside for good, and every letter that can be found whole in it is sent.
final class DamagedLettersTest {
    private static final int LETTERS = 60;

    @TempDir
    Path folder;

    /// As long as a sealed letter.
    private static NewLetter letter(int number) {
        var random = new Random(number);
        String base64 = random.ints(6_000 + random.nextInt(8_000), 0, 26)
                .collect(StringBuilder::new, (text, i) -> text.append((char) ('a' + i)), StringBuilder::append)
                .toString();
        Bytes bytes = Bytes.utf8("{\"text\":\"" + base64 + "\"}");
        return new NewLetter("letter-" + number, EntryHash.of(bytes).hex(), bytes);
    }

    private StoreFolder filled() {
        var kept = StoreFolder.at(folder);
        try (LetterStore store = kept.openLetters()) {
            for (int number = 1; number <= LETTERS; number++) {
                int n = number;
                done(store.keep(_ -> letter(n)));
            }
            done(store.delivered("letter-1", by(EPOCH, 1)));
        }
        return kept;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWholeIsOfferedAgainAndTheCopyStays(Damage damage) throws IOException {
        StoreFolder kept = filled();
        damage.on(kept.file(H2LetterStore.NAME));
        long bytes = Files.size(kept.file(H2LetterStore.NAME));
        List<KeptLetter> found;
        try (LetterStore store = kept.openLetters()) {
            found = letters(store);
            // H2 takes a file without its end for one of before, and so what is left of it is all there is.
            assertThat(store.health() instanceof StoreHealth.WasDamaged || damage == Damage.TRUNCATED_HALF)
                    .isTrue();
            KeptLetter next = done(store.keep(_ -> letter(LETTERS + 1)));
            assertThat(found).allSatisfy(letter -> assertThat(next.sequence()).isGreaterThan(letter.sequence()));
        }
        assertThat(found).allSatisfy(letter -> {
            NewLetter written = letter((int) letter.sequence());
            assertThat(letter.id()).isEqualTo(written.id());
            assertThat(letter.bytes()).isEqualTo(written.bytes());
        });
        assertThat(found.size()).as("of %s letters", LETTERS).isGreaterThanOrEqualTo(least(damage));
        assertThat(SetAside.copies(kept, H2LetterStore.NAME))
                .hasSize(damage == Damage.TRUNCATED_HALF ? 0 : 1)
                .allSatisfy(copy -> assertThat(Files.size(copy)).isEqualTo(bytes));
        try (LetterStore again = kept.openLetters()) {
            assertThat(again.health()).isEqualTo(new StoreHealth.Sound());
            assertThat(letters(again)).hasSize(found.size() + 1);
        }
    }

    private static int least(Damage damage) {
        return switch (damage) {
            case GARBAGE_HEADER -> LETTERS;
            case TRUNCATED_HALF -> LETTERS / 4;
            case GARBAGE_EVERYWHERE, TRUNCATED_TO_ONE_BLOCK, ZEROED_PAGES, FLIPPED_BITS -> 0;
        };
    }

    private static List<KeptLetter> letters(LetterStore store) {
        List<KeptLetter> letters = new ArrayList<>();
        Optional<KeptLetter> next = done(store.next(LetterState.WAITING, Optional.empty()));
        while (next.isPresent()) {
            letters.add(next.get());
            next = done(store.next(LetterState.WAITING, next));
        }
        return letters;
    }

    @Test
    void aPowerCutBetweenSettingAsideAndSavingCostsNothing() throws IOException {
        StoreFolder kept = filled();
        Files.move(kept.file(H2LetterStore.NAME), folder.resolve("letters.damaged-7.mv.db"));
        try (LetterStore store = kept.openLetters()) {
            assertThat(letters(store)).hasSize(LETTERS);
            done(store.delivered("letter-2", by(EPOCH, 2)));
        }
        try (LetterStore again = kept.openLetters()) {
            assertThat(letters(again)).as("a copy is looked through once").hasSize(LETTERS - 1);
        }
    }

    @Test
    void aLetterThatIsNotWhatWasKeptIsDamageAndTheOthersGoOn() throws SQLException {
        StoreFolder kept = filled();
        try (var connection = DriverManager.getConnection(kept.url(H2LetterStore.NAME), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("UPDATE letter_line SET line = SUBSTRING(line, 1, 900) WHERE id = 'letter-5'");
        }
        try (LetterStore store = kept.openLetters()) {
            assertThat(all(store, LetterState.WAITING)).hasSizeGreaterThanOrEqualTo(LETTERS - 1);
            assertThat(store.health()).isInstanceOf(StoreHealth.WasDamaged.class);
            done(store.keep(_ -> letter(LETTERS + 1)));
        }
    }

    @Test
    void aFileOfTheProgramBeforeIsBroughtUpToDate() {
        var kept = StoreFolder.at(folder);
        var before = new H2File(kept, H2LetterStore.NAME, new Schema(List.of(List.of())), true, 1 << 20);
        assertThat(before.read(Schema::version)).isEqualTo(new Attempt.Done<>(1));
        before.close();
        try (LetterStore store = kept.openLetters()) {
            assertThat(store.schemaVersion()).isEqualTo(LetterTables.SCHEMA.latest());
            assertThat(store.health()).isEqualTo(new StoreHealth.Sound());
            assertThat(done(store.keep(_ -> letter(1))).sequence()).isEqualTo(1);
        }
    }

    @Test
    void aFileOfTheProgramBeforeOnAFullDiskIsNotTakenForDamaged() throws IOException {
        StoreFolder kept = FaultyDisk.folder(folder);
        var before = new H2File(kept, H2LetterStore.NAME, new Schema(List.of(List.of())), true, 1 << 20);
        assertThat(before.read(Schema::version)).isEqualTo(new Attempt.Done<>(1));
        before.close();
        FaultyDisk.fullAfter(0);
        try (LetterStore store = kept.openLetters()) {
            assertThat(store.health()).isInstanceOf(StoreHealth.CannotWrite.class);
            FaultyDisk.repair();
            done(store.keep(_ -> letter(1)));
            assertThat(store.health()).isEqualTo(new StoreHealth.Sound());
        } finally {
            FaultyDisk.repair();
        }
        assertThat(SetAside.copies(kept, H2LetterStore.NAME)).isEmpty();
    }
}
