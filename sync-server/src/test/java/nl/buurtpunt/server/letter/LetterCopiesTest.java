package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters that no kiosk would offer again, and a database put back from before.
class LetterCopiesTest extends AtTheOffice {
    private Written taken(String origin, String text) {
        Written written = new WrittenLetters(origin).write(text, table.keys.sealingKey());
        assertThat(table.take(written)).isInstanceOf(Taking.Taken.class);
        return written;
    }

    private List<Path> copies() throws Exception {
        Path copies = folder.resolve("letter-copies");
        if (!Files.exists(copies)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(copies)) {
            return all.toList();
        }
    }

    private void assertReads(Written written, String text) {
        assertThat(table.office.letters().open(written.ref()))
                .isInstanceOfSatisfying(
                        Opened.Legible.class, it -> assertThat(it.text().text()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "web"})
    void comeBackToADatabaseThatLacksThemAndAreTheSameLetter(String origin) throws Exception {
        Written written = taken(origin, "Meer bankjes");

        table.restartOverNothing();

        assertReads(written, "Meer bankjes");
        assertThat(table.office.letters().contact(written.ref())).isInstanceOf(OpenedContact.Legible.class);
        assertThat(table.office.letters().after(0, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.mark().lookUpHash())
                        .isEqualTo(written.letter().lookUpHash()));
        assertThat(table.take(written))
                .isInstanceOfSatisfying(
                        Taking.Taken.class,
                        it -> assertThat(it.acknowledgement().outcome()).isEqualTo(Acknowledgement.Outcome.STORED));
        assertThat(table.office.counts().of(origin).taken()).isEqualTo(1);
        assertThat(table.publish(written)).isEqualTo(Publishing.PUBLISHED);
        table.restart();
        assertThat(table.office.letters().after(0, 10)).hasSize(1);
    }

    /// Staff must not take it in a second time.
    @Test
    void aLetterIsTakenThatCannotBeCopiedAndTheRoundsCopyIt() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("letter-copies"));
        Written written = taken("desk", "Meer bankjes");
        table.office.makeMissingCopies();
        Files.delete(inTheWay);
        assertThat(copies()).isEmpty();

        table.office.makeMissingCopies();

        assertThat(copies()).hasSize(2);
        table.restartOverNothing();
        assertReads(written, "Meer bankjes");
    }

    @Test
    void kiosksKeepTheirOwn() throws Exception {
        taken("kiosk-a", "Meer bankjes");

        assertThat(copies()).isEmpty();
    }

    @Test
    void nothingOfAPurgedLetterStaysOrComesBack() throws Exception {
        Written written = taken("desk", "weg");
        assertThat(copies()).hasSize(2);

        table.office.letters().purge(written.ref());

        assertThat(copies()).isEmpty();
        table.restartOverNothing();
        assertThat(table.office.letters().open(written.ref())).isEqualTo(new Opened.Purged());
    }

    /// The rounds come past while nobody else sees the deletion yet.
    @Test
    void nothingIsCopiedAnewOfALetterThatIsBeingPurged() throws Exception {
        Written written = taken("desk", "weg");

        table.database.durably(() -> {
            boolean purged = table.office.letters().purge(written.ref());
            CompletableFuture.runAsync(table.office::makeMissingCopies).join();
            return purged;
        });

        assertThat(copies()).isEmpty();
        assertThat(table.office.letters().open(written.ref())).isEqualTo(new Opened.Purged());
    }

    @Test
    void nothingIsCopiedAnewOfContactThatIsBeingDeleted() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("letter-copies"));
        Written written = taken("desk", "Bel mij");
        Files.delete(inTheWay);

        table.database.durably(() -> {
            boolean deleted = table.office.letters().deleteContact(written.ref());
            CompletableFuture.runAsync(table.office::makeMissingCopies).join();
            return deleted;
        });

        assertThat(copies()).singleElement().asString().endsWith(".letter");
    }

    /// A cut between the ledger and the copy, or a copy put back from elsewhere.
    @ParameterizedTest
    @ValueSource(strings = {".letter", ".contact"})
    void aCopyThatOutlivedItsLetterGoesAtTheNextStart(String part) throws Exception {
        Written written = taken("desk", "weg");
        Path copy = copies().stream()
                .filter(it -> it.toString().endsWith(part))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(copy);
        table.office.letters().purge(written.ref());
        Files.write(copy, bytes);

        table.restartOverNothing();

        assertThat(table.office.letters().open(written.ref())).isEqualTo(new Opened.Purged());
        assertThat(copies()).isEmpty();
    }

    @Test
    void contactThatWasDeletedIsNotInTheCopyEither() throws Exception {
        Written written = taken("desk", "Bel mij");

        table.office.letters().deleteContact(written.ref());
        table.restartOverNothing();

        assertReads(written, "Bel mij");
        assertThat(table.office.letters().contact(written.ref())).isEqualTo(new OpenedContact.None());
    }

    @Test
    void theFolderAloneOpensNothing() throws Exception {
        Written written = taken("desk", "geheim woord");

        for (Path copy : copies()) {
            assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1))
                    .doesNotContain("geheim")
                    .doesNotContain("example.org")
                    .doesNotContain(written.letter().text().ciphertext());
        }
    }

    @Test
    void lettersOfBeforeGetACopyAndADamagedOneStopsNothing() throws Exception {
        Written one = taken("desk", "een");
        Written two = taken("web", "twee");
        for (Path copy : copies()) {
            Files.delete(copy);
        }
        table.office.makeMissingCopies();
        assertThat(copies()).hasSize(4);
        Path damaged = folder.resolve("letter-copies/web_" + two.ref().id() + ".letter");
        Files.writeString(damaged, "{\"kioskId\":\"web\"");

        table.restartOverNothing();

        assertReads(one, "een");
        assertThat(damaged).exists();
    }
}
