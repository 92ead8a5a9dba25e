package nl.buurtpunt.kiosk.guide;

import java.util.Optional;

/// Who gives the help.
public record Organisation(String id, Text name, Optional<Contact> website) {
    /// Its name as residents who read this language know it. Names of organisations are proper names: in Dutch they are
    /// no missing translation.
    public Rendered called(Language language) {
        Rendered own = name.in(language);
        return Rendered.of(own.text(), own.language());
    }
}
