package nl.buurtpunt.server.guide;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.EntryCodec.ReadEntry;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.server.guide.WorkingGuide.GuideEntry;
import nl.buurtpunt.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The working guide in the tables `guide`, `guide_entry` and `guide_translation`.
public final class JdbiGuideStore implements GuideStore {
    private final Database database;

    public JdbiGuideStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<WorkingGuide> load() {
        // one snapshot of all three tables: weaker isolation lets each query see another import (repeatable read too)
        return database.jdbi()
                .inTransaction(
                        TransactionIsolationLevel.SERIALIZABLE,
                        handle -> handle.createQuery("select valid_days from guide where valid_days is not null")
                                .mapTo(Integer.class)
                                .findOne()
                                .map(validDays -> new WorkingGuide(validDays, entries(handle), translations(handle))));
    }

    /// In this process one after the other; the row lock does the same among processes.
    @Override
    public synchronized void replace(WorkingGuide guide) {
        database.durably(handle -> {
            handle.execute("update guide set valid_days = ?", guide.validDays());
            handle.execute("delete from guide_entry");
            handle.execute("delete from guide_translation");
            insertEntries(handle, guide.entries());
            insertTranslations(handle, guide.translations());
            return guide;
        });
    }

    private static void insertEntries(Handle handle, List<GuideEntry> entries) {
        var batch = handle.prepareBatch(
                "insert into guide_entry (kind, id, entry_text, source_file, source_line) values (?, ?, ?, ?, ?)");
        for (GuideEntry it : entries) {
            String text = new String(EntryCodec.write(it.entry()), StandardCharsets.UTF_8);
            batch.add(
                    it.entry().kind().wireName(),
                    it.entry().id(),
                    text,
                    it.place().file(),
                    it.place().line());
        }
        if (!entries.isEmpty()) {
            batch.execute();
        }
    }

    private static void insertTranslations(Handle handle, List<Translation> translations) {
        var batch = handle.prepareBatch("insert into guide_translation"
                + " (language, field, text, made_from, pin, source_file, source_line) values (?, ?, ?, ?, ?, ?, ?)");
        for (Translation it : translations) {
            batch.add(
                    it.language(),
                    it.field(),
                    it.text(),
                    it.madeFrom(),
                    it.pin(),
                    it.place().file(),
                    it.place().line());
        }
        if (!translations.isEmpty()) {
            batch.execute();
        }
    }

    private static List<GuideEntry> entries(Handle handle) {
        return handle.createQuery("select kind, id, entry_text, source_file, source_line from guide_entry")
                .map((row, context) -> new GuideEntry(entry(row), place(row)))
                .list();
    }

    private static List<Translation> translations(Handle handle) {
        return handle.createQuery(
                        "select language, field, text, made_from, source_file, source_line from guide_translation")
                .map((row, context) -> new Translation(
                        row.getString("field"),
                        row.getString("language"),
                        row.getString("text"),
                        row.getString("made_from"),
                        place(row)))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        EntryKind kind = EntryKind.ofWireName(row.getString("kind")).orElseThrow();
        byte[] bytes = row.getString("entry_text").getBytes(StandardCharsets.UTF_8);
        return switch (EntryCodec.read(kind, bytes)) {
            case ReadEntry.Understood understood -> understood.entry();
            case ReadEntry.Unreadable unreadable ->
                throw new IllegalStateException("the guide in the database is damaged at " + kind + " "
                        + row.getString("id") + ": " + unreadable.reason());
        };
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("source_file"), row.getInt("source_line"));
    }
}
