package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.Test;

/// Letters from the moment they are offered until they are purged.
class LetterOfficeTest extends AtTheOffice {
    @Test
    void acknowledgesTheHashOfWhatItStoredAndSaysTheSameAgain() {
        Written written = table.kiosk.write("Meer bankjes", table.keys.sealingKey());
        var expected = new Acknowledgement(
                written.letter().id(),
                Sha256.hex(written.bytes()),
                OfficeTable.EPOCH,
                1,
                Acknowledgement.Outcome.STORED);

        assertThat(table.take(written)).isEqualTo(new Taking.Taken(expected, true));
        assertThat(table.take(written)).isEqualTo(new Taking.Taken(expected, false));
        assertThat(table.office.counts().of("kiosk-a").taken()).isEqualTo(1);
    }

    @Test
    void keepsCountThroughARestart() throws Exception {
        table.take(table.kiosk.write("een", table.keys.sealingKey()));
        table.take(table.kiosk.write("twee", table.keys.sealingKey()));
        table.restart();

        assertThat(table.office.counts().of("kiosk-a").taken()).isEqualTo(2);
        assertThat(table.office.counts().of("kiosk-b").taken()).isZero();
    }

    @Test
    void storesOnceWhatThirtyTwoOfferAtOnce() throws Exception {
        Written written = table.kiosk.write("Meer bankjes", table.keys.sealingKey());
        try (var threads = Executors.newFixedThreadPool(32)) {
            Callable<Taking> offer = () -> table.take(written);
            var answers = threads.invokeAll(Collections.nCopies(32, offer));

            assertThat(answers)
                    .extracting(it -> ((Taking.Taken) it.resultNow()).isNew())
                    .containsOnlyOnce(true);
            assertThat(answers)
                    .extracting(it -> ((Taking.Taken) it.resultNow()).acknowledgement())
                    .hasSize(32)
                    .containsOnly(((Taking.Taken) table.take(written)).acknowledgement());
        }
        assertThat(table.office.letters().after(0, 10)).hasSize(1);
    }

    @Test
    void changesNothingForOtherBytesUnderTheSameId() {
        Written first = table.kiosk.write("eerst", table.keys.sealingKey());
        table.take(first);
        SealedLetter other = LetterIntake.withContact(first.letter(), null);

        assertThat(table.office.intake().take("kiosk-a", other.id(), other.bytes()))
                .isEqualTo(new Taking.Conflict());
        assertThat(text(first)).isEqualTo("eerst");
    }

    @Test
    void namesWhatIsWrongAndRepeatsNothingOfIt() {
        Written written = table.kiosk.write("Geheim", table.keys.sealingKey());
        var intake = table.office.intake();
        String json = new String(written.bytes(), StandardCharsets.UTF_8);
        byte[] wrongHash =
                json.replace(written.letter().lookUpHash(), "no-hash").getBytes(StandardCharsets.UTF_8);

        assertThat(intake.take("kiosk-a", "another-id", written.bytes()))
                .isEqualTo(new Taking.Malformed("letter.id is not the id in the address"));
        assertThat(intake.take("kiosk-a", written.letter().id(), wrongHash))
                .isInstanceOfSatisfying(
                        Taking.Malformed.class, it -> assertThat(it.why()).startsWith("letter.lookUpHash"));
        assertThat(intake.take("kiosk-a", written.letter().id(), "secret {".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Taking.Malformed("the body is not the JSON of a letter"));
        assertThat(intake.take("kiosk-a", written.letter().id(), new byte[49 * 1024]))
                .isInstanceOf(Taking.Malformed.class);
        assertThat(table.office.letters().after(0, 10)).isEmpty();
    }

    /// Its card was exchanged, or it was enrolled under a new key: what it kept names the kiosk it was.
    @Test
    void takesLettersThatNameAnotherKioskOfOursAndCountsThemForTheOneThatBringsThem() throws Exception {
        Written delivered = table.kiosk.write("al gebracht", table.keys.sealingKey());
        Written waiting = table.kiosk.write("nog niet gebracht", table.keys.sealingKey());
        table.take(delivered);

        assertThat(taken(table.carry("kiosk-b", delivered))).isEqualTo(1);
        assertThat(taken(table.carry("kiosk-b", waiting))).isEqualTo(2);
        assertThat(taken(table.carry("kiosk-b", waiting))).isEqualTo(2);
        assertThat(table.office.letters().after(0, 10)).hasSize(2);
        assertThat(text(waiting)).isEqualTo("nog niet gebracht");
        assertThat(table.office.counts().of("kiosk-b").taken()).isEqualTo(2);
        table.restart();
        assertThat(table.office.counts().of("kiosk-b").taken()).isEqualTo(2);
        table.office.letters().purge(delivered.ref());
        assertThat(table.carry("kiosk-b", delivered))
                .isInstanceOfSatisfying(
                        Taking.Taken.class,
                        it -> assertThat(it.acknowledgement().outcome()).isEqualTo(Acknowledgement.Outcome.PURGED));
    }

    @Test
    void takesTheLetterOfAKioskItForgotWhenItIsSealedToAKeyOfOurs() throws Exception {
        var forgotten = new WrittenLetters("0123456789abcdef");
        var other = new LetterKeys(folder.resolve("other"), OfficeTable.CLOCK);

        assertThat(table.carry("kiosk-b", forgotten.write("van ons", table.keys.sealingKey())))
                .isInstanceOf(Taking.Taken.class);
        for (Written foreign : List.of(
                forgotten.write("van elders", other.sealingKey()),
                new WrittenLetters("web").write("van de pagina", table.keys.sealingKey()),
                new WrittenLetters("desk").write("van de balie", table.keys.sealingKey()))) {
            assertThat(table.carry("kiosk-b", foreign))
                    .isEqualTo(new Taking.Malformed(
                            "letter.kioskId is neither the kiosk that offers it nor another one of ours"));
        }
        assertThat(table.carry("web", table.kiosk.write("andersom", table.keys.sealingKey())))
                .isInstanceOf(Taking.Malformed.class);
        assertThat(table.office.letters().after(0, 10)).hasSize(1);
    }

    @Test
    void whatIsOfferedAgainFromThePageTakesNothingOfWhatAllShare() throws Exception {
        table.restart(new LetterLimits(2, 100));
        WrittenLetters page = new WrittenLetters("web");
        Written one = page.write("een", table.keys.sealingKey());
        Written two = page.write("twee", table.keys.sealingKey());
        for (int i = 0; i < 5; i++) {
            assertThat(follow(one)).isInstanceOf(Taking.Taken.class);
        }
        assertThat(follow(two)).isInstanceOf(Taking.Taken.class);
        assertThat(follow(page.write("drie", table.keys.sealingKey()))).isInstanceOf(Taking.Later.class);
    }

    private Taking follow(Written written) {
        return table.office.intake().follow("0".repeat(64), written.letter().id(), written.bytes());
    }

    private static long taken(Taking taking) {
        return ((Taking.Taken) taking).acknowledgement().taken();
    }

    @Test
    void opensTextAndContact() {
        Written written = table.kiosk.write("Meer bankjes", table.keys.sealingKey());
        table.take(written);

        assertThat(text(written)).isEqualTo("Meer bankjes");
        assertThat(table.office.letters().contact(written.ref()))
                .isInstanceOfSatisfying(
                        OpenedContact.Legible.class,
                        it -> assertThat(it.contact().email()).isEqualTo("jo@example.org"));
    }

    @Test
    void keepsALetterWhoseSealDoesNotOpen() throws Exception {
        Written written = table.kiosk.write(
                "Meer bankjes", new LetterKeys(folder.resolve("other"), OfficeTable.CLOCK).sealingKey());

        assertThat(table.take(written)).isInstanceOf(Taking.Taken.class);
        assertThat(table.office.letters().open(written.ref())).isInstanceOf(Opened.Unreadable.class);
        assertThat(table.office.letters().contact(written.ref())).isInstanceOf(OpenedContact.Unreadable.class);
    }

    @Test
    void opensOldLettersWithAKeyThatLeftTheList() throws Exception {
        Written old = table.kiosk.write("van voor", table.keys.sealingKey());
        table.take(old);
        table.keys.rotate(KeyUse.LETTER);
        Written late = table.kiosk.write("van na", table.keys.sealingKey());
        table.take(late);
        table.restart();

        assertThat(late.letter().letterKeyId()).isNotEqualTo(old.letter().letterKeyId());
        assertThat(text(old)).isEqualTo("van voor");
        assertThat(text(late)).isEqualTo("van na");
    }

    @Test
    void deletesContactAlone() {
        Written written = table.kiosk.write("Meer bankjes", table.keys.sealingKey());
        table.take(written);

        assertThat(table.office.letters().deleteContact(written.ref())).isTrue();
        assertThat(table.office.letters().contact(written.ref())).isEqualTo(new OpenedContact.None());
        assertThat(text(written)).isEqualTo("Meer bankjes");
    }

    @Test
    void findsTheLetterThatAFollowUpFollows() {
        Written first = table.kiosk.write("eerst", table.keys.sealingKey());
        table.take(first);
        String key = Base64.getEncoder().encodeToString(first.lookUpKey());
        Written second = table.kiosk.write("", new FollowUp(key, true), table.keys.sealingKey());
        table.take(second);

        Opened.Legible opened = (Opened.Legible) table.office.letters().open(second.ref());
        assertThat(table.office
                        .letters()
                        .followed(Objects.requireNonNull(opened.text().followUp()))
                        .orElseThrow()
                        .ref())
                .isEqualTo(first.ref());
    }

    @Test
    void whatIsWrittenAboutALetterIsUnderItsKey() throws Exception {
        Written one = table.kiosk.write("een", table.keys.sealingKey());
        Written two = table.kiosk.write("twee", table.keys.sealingKey());
        table.take(one);
        table.take(two);
        byte[] note = "een notitie".getBytes(StandardCharsets.UTF_8);
        LetterCipher cipher = table.office.letters().cipher(one.ref()).orElseThrow();
        byte[] locked = cipher.encrypt("note 1", note);

        assertThat(cipher.decrypt("note 1", locked)).isEqualTo(note);
        assertThat(table.office.letters().cipher(one.ref()).orElseThrow().decrypt("note 1", locked))
                .isEqualTo(note);
        assertThatThrownBy(() -> cipher.decrypt("note 2", locked)).isInstanceOf(LockedForGoodException.class);
        LetterCipher other = table.office.letters().cipher(two.ref()).orElseThrow();
        assertThatThrownBy(() -> other.decrypt("note 1", locked)).isInstanceOf(LockedForGoodException.class);
        table.office.letters().purge(one.ref());
        assertThat(table.office.letters().cipher(one.ref())).isEmpty();
    }

    @Test
    void theDatabaseAloneOpensNothing() throws Exception {
        Written written = table.kiosk.write("Meer bankjes", table.keys.sealingKey());
        table.take(written);
        try (var files = Files.list(folder.resolve("keys"))) {
            for (Path file :
                    files.filter(it -> it.toString().contains("at-rest")).toList()) {
                Files.move(file, folder.resolve("taken-away"));
            }
        }
        table.restart();

        assertThat(table.office.letters().open(written.ref())).isInstanceOf(Opened.Unreadable.class);
        Written next = table.kiosk.write("daarna", table.keys.sealingKey());
        assertThat(table.take(next)).isInstanceOf(Taking.Taken.class);
        assertThat(text(next)).isEqualTo("daarna");

        Files.move(folder.resolve("taken-away"), folder.resolve("keys").resolve("at-rest-0back.key"));
        table.restart();
        assertThat(text(written)).isEqualTo("Meer bankjes");
        assertThat(text(next)).isEqualTo("daarna");
    }

    private String text(Written written) {
        Opened opened = table.office.letters().open(written.ref());
        return opened instanceof Opened.Legible legible ? legible.text().text() : opened.toString();
    }
}
