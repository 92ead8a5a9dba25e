package nl.buurtpunt.server.operator;

import java.time.Clock;
import nl.buurtpunt.server.backup.Backups;
import nl.buurtpunt.server.diagnostic.BundleStore;
import nl.buurtpunt.server.guide.GuideStore;
import nl.buurtpunt.server.kiosk.Enrolments;
import nl.buurtpunt.server.release.Releases;

/// Everything a command may work with, once the database is open.
public record Desk(
        Clock clock,
        GuideStore guides,
        Releases releases,
        Enrolments enrolments,
        BundleStore bundles,
        LetterDesk letters,
        Backups backups) {}
