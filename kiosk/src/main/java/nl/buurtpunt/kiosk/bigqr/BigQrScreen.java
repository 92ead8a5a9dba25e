package nl.buurtpunt.kiosk.bigqr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Code;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.PhoneLine;
import nl.buurtpunt.kiosk.ui.Element.QrPicture;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The number and the code of a service, as large as they can be.
public final class BigQrScreen implements Screen {
    private final String serviceId;
    private final Optional<String> reasonKey;
    private final QrCodes codes;

    /// @param reasonKey the sentence that says why there is no slip, when one was asked for
    public BigQrScreen(String serviceId, Optional<String> reasonKey, QrCodes codes) {
        this.serviceId = serviceId;
        this.reasonKey = reasonKey;
        this.codes = codes;
    }

    @Override
    public String id() {
        return "large/" + serviceId;
    }

    @Override
    public List<Element> elements(View view) {
        return view.ofService(serviceId, service -> describe(service, view));
    }

    private List<Element> describe(Service service, View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(service.name().in(view.language()), false));
        reasonKey.ifPresent(key -> elements.add(new Notice(Notice.Kind.WARNING, reason(key, service, view))));
        service.phones().stream()
                .limit(1)
                .forEach(phone -> elements.add(new PhoneLine("", view.say("service.call"), phone, view.nothing())));
        codes.of(service, view.language()).ifPresent(code -> {
            Rendered description =
                    view.whole(v -> v.say("bigqr.picture", service.name().in(v.language())));
            elements.add(new QrPicture(code, description));
            elements.add(new Paragraph(view.say("bigqr.hint"), false));
        });
        if (service.askStaff()) {
            elsewhere(service, view, elements);
        }
        return elements;
    }

    /// A sentence that promises the number below is not said where there is none.
    private static Rendered reason(String key, Service service, View view) {
        return view.say(service.askStaff() && !key.equals("printer.busy") ? "printer.no-number" : key);
    }

    private static void elsewhere(Service service, View view, List<Element> elements) {
        for (Contact.Address address : service.addresses()) {
            Rendered line = new Rendered(address.line(), Language.SOURCE, false);
            elements.add(new Fact("address", view.say("bigqr.visit"), line));
        }
        for (Contact.Web web : service.websites()) {
            elements.add(new Code("web", view.say("bigqr.web"), web.shown()));
        }
        elements.add(new Notice(Notice.Kind.INFO, view.say("service.ask-staff")));
    }
}
