package nl.buurtpunt.kiosk.slip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;

/// The QR code of a service, the same on paper and on screen: a business card where there is more than a number,
/// the number alone, or else the website.
public final class ServiceQr {
    private ServiceQr() {}

    /// The code, with the name in the resident's language; none when there is nothing to reach.
    public static Optional<QrCode> of(Service service, Language language) {
        return QrCode.firstThatFits(payloads(service, language));
    }

    /// The code that dials a number.
    public static Optional<QrCode> of(Contact.Phone phone) {
        return QrCode.firstThatFits(List.of(tel(phone)));
    }

    private static List<String> payloads(Service service, Language language) {
        Optional<Contact.Address> address = service.addresses().stream().findFirst();
        Optional<Contact.Web> website = website(service);
        List<Contact.Phone> phones = service.phones();
        List<String> richestFirst = new ArrayList<>();
        if (phones.isEmpty()) {
            website.ifPresent(web -> richestFirst.add(web.url()));
            address.ifPresent(a -> richestFirst.add(card(service, language, phones, address, website)));
            service.emails().forEach(email -> richestFirst.add("mailto:" + email.address()));
            return richestFirst;
        }
        if (address.isPresent() || website.isPresent()) {
            List<Contact.Phone> first = phones.subList(0, 1);
            richestFirst.add(card(service, language, phones, address, website));
            richestFirst.add(card(service, language, first, address, website));
            richestFirst.add(card(service, language, first, Optional.empty(), website));
        }
        richestFirst.add(tel(phones.getFirst()));
        return richestFirst;
    }

    private static String card(
            Service service,
            Language language,
            List<Contact.Phone> phones,
            Optional<Contact.Address> address,
            Optional<Contact.Web> website) {
        String name = service.name().in(language).text();
        String organisation = service.organisation().name().in(Language.SOURCE).text();
        return new VCard(name, organisation, phones, address, website).text();
    }

    static Optional<Contact.Web> website(Service service) {
        return service.websites().stream()
                .findFirst()
                .or(() -> service.organisation()
                        .website()
                        .filter(Contact.Web.class::isInstance)
                        .map(Contact.Web.class::cast));
    }

    private static String tel(Contact.Phone phone) {
        return "tel:" + phone.dial();
    }
}
