package nl.buurtpunt.kiosk.slip;

import static nl.buurtpunt.kiosk.slip.TestGuides.DUTCH;
import static nl.buurtpunt.kiosk.slip.TestGuides.address;
import static nl.buurtpunt.kiosk.slip.TestGuides.phone;
import static nl.buurtpunt.kiosk.slip.TestGuides.service;
import static nl.buurtpunt.kiosk.slip.TestGuides.web;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Confidence;
import nl.buurtpunt.kiosk.guide.Contact;
import org.junit.jupiter.api.Test;

class ServiceQrTest {
    @Test
    void dialsWhenThereIsNothingButANumber() {
        assertThat(payload(phone("045-560 45 00"))).isEqualTo("tel:+31455604500");
        assertThat(payload(phone("14 045"))).isEqualTo("tel:14045");
        assertThat(payload(phone("112"))).isEqualTo("tel:112");
    }

    @Test
    void isABusinessCardThatWorksWithoutInternetWhenThereIsMore() {
        assertThat(payload(phone("045-560 45 00"), address("Geleenstraat 25"), web("https://www.heerlen.nl")))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCARD",
                        "VERSION:3.0",
                        "N:Hulp;;;;",
                        "FN:Hulp",
                        "ORG:Gemeente Heerlen",
                        "TEL;TYPE=WORK,VOICE:+31455604500",
                        "ADR;TYPE=WORK:;;Geleenstraat 25;Heerlen;;6411 HP;",
                        "URL:https://www.heerlen.nl",
                        "END:VCARD",
                        ""));
    }

    @Test
    void isTheWebsiteWhenThereIsNoNumber() {
        assertThat(payload(web("https://www.heerlen.nl"))).isEqualTo("https://www.heerlen.nl");
    }

    @Test
    void neverHoldsAnUnconfirmedNumber() {
        assertThat(ServiceQr.of(service("Hulp", "Iemand", phone("045-123 45 67", Confidence.REPORT)), DUTCH))
                .isEmpty();
    }

    @Test
    void escapesWhatACardWouldTakeForItsOwn() {
        String card = ServiceQr.of(
                        service("Hulp, \\ advies; meer\nnu", "A;B", phone("112"), web("https://a.nl")), DUTCH)
                .orElseThrow()
                .payload();

        assertThat(card).contains("FN:Hulp\\, \\\\ advies\\; meer\\nnu\r\n").contains("ORG:A\\;B\r\n");
    }

    @Test
    void foldsLongLinesBetweenCharacters() {
        String name = "é".repeat(60);
        String card = new VCard(name, "O", List.of(phone("112")), Optional.empty(), Optional.empty()).text();

        assertThat(card.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(card.replace("\r\n ", "")).contains("FN:" + name + "\r\n");
    }

    @Test
    void saysLessRatherThanGettingTooFineForPaper() {
        QrCode code = ServiceQr.of(
                        service("Hulp ".repeat(80), "O", phone("045-560 45 00"), web("https://www.heerlen.nl")), DUTCH)
                .orElseThrow();

        assertThat(code.payload()).isEqualTo("tel:+31455604500");
        assertThat(QrCode.firstThatFits(List.of("x".repeat(5000)))).isEmpty();
    }

    @Test
    void modulesAreLargeEnoughOnBothPapers() {
        for (int length = 1; length < 280; length += 9) {
            QrCode code = QrCode.firstThatFits(List.of("x".repeat(length))).orElseThrow();
            int whole = code.size() + 2 * QrCode.QUIET;

            assertThat(code.dotsPerModule(384)).isBetween(5, 8);
            assertThat(code.dotsPerModule(576)).isBetween(6, 8);
            assertThat(whole * code.dotsPerModule(384)).isLessThanOrEqualTo(384);
            assertThat(whole * code.dotsPerModule(576)).isLessThanOrEqualTo(576);
        }
        assertThatThrownBy(
                        () -> QrCode.firstThatFits(List.of("x")).orElseThrow().dotsPerModule(100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesScreensTheSameModules() {
        QrCode code = QrCode.firstThatFits(List.of("tel:112")).orElseThrow();
        boolean[][] matrix = code.matrix();

        assertThat(matrix).hasDimensions(code.size(), code.size());
        assertThat(matrix[0][0]).isTrue();
        assertThat(matrix[1][1]).isFalse();
        assertThat(code.dark(-1, 0)).isFalse();
    }

    private static String payload(Contact... contacts) {
        return ServiceQr.of(service("Hulp", "Gemeente Heerlen", contacts), DUTCH)
                .orElseThrow()
                .payload();
    }
}
