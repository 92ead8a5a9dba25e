package nl.buurtpunt.kiosk.slip;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Contact;

/// A business card (vCard 3.0, RFC 2426) that a phone stores without any network.
record VCard(
        String name,
        String organisation,
        List<Contact.Phone> phones,
        Optional<Contact.Address> address,
        Optional<Contact.Web> website) {
    private static final int LONGEST_LINE = 75;
    private static final String NEW_LINE = "\r\n";

    VCard {
        phones = List.copyOf(phones);
    }

    String text() {
        StringBuilder card = new StringBuilder();
        line(card, "BEGIN:VCARD");
        line(card, "VERSION:3.0");
        line(card, "N:" + escaped(name) + ";;;;");
        line(card, "FN:" + escaped(name));
        line(card, "ORG:" + escaped(organisation));
        phones.forEach(phone -> line(card, "TEL;TYPE=WORK,VOICE:" + phone.dial()));
        address.ifPresent(a -> line(
                card,
                "ADR;TYPE=WORK:;;" + escaped(a.street()) + ";" + escaped(a.place()) + ";;" + escaped(a.postcode())
                        + ";"));
        website.ifPresent(web -> line(card, "URL:" + web.url()));
        line(card, "END:VCARD");
        return card.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// Folds at 75 bytes of UTF-8, never inside a character.
    private static void line(StringBuilder card, String line) {
        int room = LONGEST_LINE;
        for (int c : line.codePoints().toArray()) {
            String character = Character.toString(c);
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                card.append(NEW_LINE).append(' ');
                room = LONGEST_LINE - 1;
            }
            card.append(character);
            room -= bytes;
        }
        card.append(NEW_LINE);
    }
}
