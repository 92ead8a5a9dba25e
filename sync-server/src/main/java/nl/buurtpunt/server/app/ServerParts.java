package nl.buurtpunt.server.app;

import java.time.Clock;
import nl.buurtpunt.server.api.Publications;
import nl.buurtpunt.server.diagnostic.BundleStore;
import nl.buurtpunt.server.kiosk.Enrolments;
import nl.buurtpunt.server.kiosk.KioskStore;
import nl.buurtpunt.server.kiosk.Revocations;
import nl.buurtpunt.server.letter.LetterOffice;

/// What the HTTP interface stands on; made by hand where the database is opened, so that commands use the very same.
public record ServerParts(
        Clock clock,
        Publications publications,
        KioskStore kiosks,
        Enrolments enrolments,
        Revocations revocations,
        BundleStore bundles,
        LetterOffice letters) {}
