package nl.buurtpunt.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import nl.buurtpunt.server.backup.Backups;
import nl.buurtpunt.server.backup.Restore;
import nl.buurtpunt.server.casework.CaseOffice;
import nl.buurtpunt.server.casework.CaseTimes;
import nl.buurtpunt.server.casework.LetterTerms;
import nl.buurtpunt.server.casework.LetterTermsFile;
import nl.buurtpunt.server.diagnostic.BundleStore;
import nl.buurtpunt.server.diagnostic.JdbiBundleStore;
import nl.buurtpunt.server.guide.GuideStore;
import nl.buurtpunt.server.guide.JdbiGuideStore;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.kiosk.Enrolments;
import nl.buurtpunt.server.kiosk.JdbiKioskStore;
import nl.buurtpunt.server.kiosk.Kiosk;
import nl.buurtpunt.server.kiosk.KioskStore;
import nl.buurtpunt.server.kiosk.RememberedKiosks;
import nl.buurtpunt.server.kiosk.Revocations;
import nl.buurtpunt.server.letter.LetterLimits;
import nl.buurtpunt.server.letter.LetterOffice;
import nl.buurtpunt.server.operator.Desk;
import nl.buurtpunt.server.operator.LetterDesk;
import nl.buurtpunt.server.release.JdbiReleaseStore;
import nl.buurtpunt.server.release.Releases;
import nl.buurtpunt.server.store.Database;
import nl.buurtpunt.server.store.DatabaseInUseException;

/// The data folder, opened: everything that stands on the database, wired by hand. A running server and a command that
/// opens the database itself use the very same.
public final class OpenData implements AutoCloseable {
    private final Clock clock;
    private final Database database;
    private final AuditFile audit;
    private final GuideStore guide;
    private final KeyRing keys;
    private final Releases releases;
    private final KioskStore kiosks;
    private final Revocations revocations;
    private final Enrolments enrolments;
    private final BundleStore bundles;
    private final LetterOffice letters;
    private final CaseOffice cases;
    private final Backups backups;

    private OpenData(Path folder, Database database, Clock clock, LetterLimits limits, LetterTerms terms)
            throws KeyFileException {
        this.clock = clock;
        this.database = database;
        this.audit = AuditFile.open(folder);
        this.guide = new JdbiGuideStore(database);
        this.keys = new KeyRing(new KeyFolder(folder));
        this.releases =
                new Releases(new JdbiReleaseStore(database), keys, clock, new SecureRandom(), List.of(terms.promise()));
        this.kiosks = new RememberedKiosks(new JdbiKioskStore(database));
        this.revocations = new Revocations();
        this.enrolments = new Enrolments(
                kiosks, releases::signedOrder, new GuidePoints(guide, releases)::points, revocations, clock);
        this.bundles = new JdbiBundleStore(database);
        this.letters = LetterOffice.open(database, folder, keys, releases::epoch, clock, limits);
        this.cases = new CaseOffice(
                database,
                letters,
                id -> kiosks.find(id).filter(Kiosk::isConfirmed).isPresent(),
                keys::sealingKey,
                clock,
                new CaseTimes(clock, new GuideDays(guide, clock)::days, terms));
        this.backups = new Backups(folder, database::copyTo, releases::epoch, clock);
        backups.deleteLeftOver();
        letters.statuses().tellReached(cases.reach()::fetched);
    }

    /// Opens the folder, and makes it (for its owner only) when it is not there.
    public static OpenData open(Path folder, Clock clock) throws IOException, DatabaseInUseException {
        return open(folder, clock, LetterLimits.DEFAULT);
    }

    static OpenData open(Path folder, Clock clock, LetterLimits limits) throws IOException, DatabaseInUseException {
        make(folder);
        LetterTerms terms = LetterTermsFile.read(folder);
        Restore.checkFinished(folder);
        Database database = Database.open(folder);
        try {
            return new OpenData(folder, database, clock, limits, terms);
        } catch (KeyFileException e) {
            database.close();
            throw new IOException(e.getMessage(), e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Keys, sockets and the database are in it: it is its owner's alone.
    static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder, ownerOnly);
        }
    }

    public Clock clock() {
        return clock;
    }

    public GuideStore guide() {
        return guide;
    }

    public KeyRing keys() {
        return keys;
    }

    public Releases releases() {
        return releases;
    }

    public Enrolments enrolments() {
        return enrolments;
    }

    public LetterOffice letters() {
        return letters;
    }

    public CaseOffice cases() {
        return cases;
    }

    ServerParts serverParts() {
        return new ServerParts(
                clock, new GuidePublications(releases, keys), kiosks, enrolments, revocations, bundles, letters);
    }

    /// What operators' commands work with.
    public Desk desk() {
        return new Desk(clock, guide, releases, enrolments, bundles, new LetterDesk(cases, letters.letters()), backups);
    }

    @Override
    public void close() {
        // Letters that wait are written before the database is closed.
        try {
            letters.close();
        } finally {
            try {
                database.close();
            } finally {
                audit.close();
            }
        }
    }
}
