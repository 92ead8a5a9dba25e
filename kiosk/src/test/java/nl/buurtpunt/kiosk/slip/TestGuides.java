package nl.buurtpunt.kiosk.slip;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.CheckedDate;
import nl.buurtpunt.kiosk.guide.Confidence;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Filing;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Organisation;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Reach;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.ServiceTexts;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.TreeLevel;

/// Services made for one test, beside the sentences of the real guide.
final class TestGuides {
    static final Guide HEERLEN = ContentFolder.heerlen();
    static final Language DUTCH = Language.SOURCE;
    static final Language ARABIC = HEERLEN.city().language("ar").orElseThrow();

    private TestGuides() {}

    static Check check(Confidence confidence) {
        return new Check(CheckedDate.UNKNOWN, "", confidence, false);
    }

    static Contact.Phone phone(String number, Confidence confidence) {
        return Contact.Phone.of("phone", number, "31", PhoneCost.UNKNOWN, check(confidence));
    }

    static Contact.Phone phone(String number) {
        return phone(number, Confidence.VERIFIED);
    }

    static Contact.Address address(String street) {
        return new Contact.Address("address", street, "6411 HP", "Heerlen", check(Confidence.VERIFIED));
    }

    static Contact.Web web(String url) {
        return new Contact.Web("web", url, check(Confidence.VERIFIED));
    }

    static Service service(String name, String organisation, Contact... contacts) {
        return new Service(
                "service",
                new Filing(List.of(), TreeLevel.ROOT),
                new Organisation("organisation", Text.source(organisation), Optional.empty()),
                ServiceTexts.of(Text.source(name), Text.source("Wij helpen u.")),
                new Reach(List.of(contacts), Hours.UNKNOWN, List.of()),
                Optional.empty(),
                check(Confidence.VERIFIED));
    }
}
