package nl.buurtpunt.server.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.content.LettersEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTermsFileTest {
    @TempDir
    Path data;

    @Test
    void hasDefaultsWithoutAFileAndForEveryKeyThatLacks() throws IOException {
        assertThat(LetterTermsFile.read(data)).isEqualTo(LetterTerms.DEFAULT);
        write("# nothing");
        assertThat(LetterTermsFile.read(data)).isEqualTo(LetterTerms.DEFAULT);
    }

    @Test
    void takesWhatTheCitySays() throws IOException {
        write("""
                letters.answer-days = 15
                letters.remind-days=3
                letters.escalate-days=1, 4
                letters.liberation-day=every-year
                letters.contact-days=30
                letters.letter-days=365
                letters.public-address=https://brief.voorbeeld.nl/brief
                """);
        assertThat(LetterTermsFile.read(data))
                .isEqualTo(new LetterTerms(
                        15,
                        3,
                        List.of(1, 4),
                        LiberationDay.EVERY_YEAR,
                        30,
                        365,
                        Optional.of("https://brief.voorbeeld.nl/brief")));
    }

    @Test
    void promisesTheDaysThatStaffAreHeldTo() throws IOException {
        write("letters.answer-days=7\nletters.public-address=");
        assertThat(LetterTermsFile.read(data).promise()).isEqualTo(new LettersEntry(LettersEntry.ID, 7, null));
    }

    @Test
    void fitsDefaultsToWhatTheCitySays() throws IOException {
        write("letters.answer-days=1\nletters.contact-days=4000");
        LetterTerms terms = LetterTermsFile.read(data);
        assertThat(terms.remindDays()).isOne();
        assertThat(terms.letterDays()).isEqualTo(4_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letters.answer-days=0",
                "letters.answer-days=61",
                "letters.answer-days=tien",
                "letters.remind-days=11",
                "letters.escalate-days=0,2",
                "letters.escalate-days=5,5",
                "letters.escalate-days=1,2,3,4,5,6",
                "letters.escalate-days=",
                "letters.liberation-day=soms",
                "letters.contact-days=0",
                "letters.letter-days=59",
                "letters.public-address=http://brief.voorbeeld.nl/brief",
                "letters.public-address=https://brief.voorbeeld.nl/brief?a=b",
                "letters.public-address=brief.voorbeeld.nl"
            })
    void refusesWhatIsWrongByKeyAndValue(String line) throws IOException {
        write(line);
        assertThatThrownBy(() -> LetterTermsFile.read(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("letters.properties: " + line + ": allowed is ");
    }

    @Test
    void refusesAKeyItDoesNotKnow() throws IOException {
        write("letters.answer-day=10");
        assertThatThrownBy(() -> LetterTermsFile.read(data)).hasMessageContaining("unknown key letters.answer-day;");
    }

    private void write(String text) throws IOException {
        Files.writeString(data.resolve("letters.properties"), text);
    }
}
