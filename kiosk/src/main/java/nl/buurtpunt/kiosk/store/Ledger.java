package nl.buurtpunt.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The one row of the letters' file that counts: the last sequence number given, and what is known of the server.
record Ledger(long lastSequence, ServerFacts facts, StatusCursor cursor) {
    static final String CREATE = """
            CREATE TABLE IF NOT EXISTS ledger (one INT PRIMARY KEY, last_sequence BIGINT NOT NULL, epoch VARCHAR(100),
                taken BIGINT NOT NULL, acknowledged BIGINT NOT NULL, acknowledged_at BIGINT,
                statuses_to_offer BOOLEAN NOT NULL, status_epoch VARCHAR(100) NOT NULL, status_up_to BIGINT NOT NULL)""";
    static final String FILL = """
            INSERT INTO ledger SELECT 1, 0, NULL, 0, 0, NULL, FALSE, '', 0
            WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE one = 1)""";

    static Ledger read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        SELECT last_sequence, epoch, taken, acknowledged, acknowledged_at, statuses_to_offer,
                            status_epoch, status_up_to FROM ledger WHERE one = 1""");
                var rows = select.executeQuery()) {
            if (!rows.next()) {
                throw new DamagedRowException("the letters' file has lost its ledger");
            }
            Optional<String> epoch = Optional.ofNullable(rows.getString(2));
            Optional<Instant> last =
                    Optional.ofNullable(rows.getObject(5, Long.class)).map(Instant::ofEpochMilli);
            var facts = new ServerFacts(epoch, rows.getLong(3), rows.getLong(4), last, rows.getBoolean(6));
            return new Ledger(rows.getLong(1), facts, new StatusCursor(rows.getString(7), rows.getLong(8)));
        }
    }

    void write(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE ledger SET last_sequence = ?, epoch = ?, taken = ?, acknowledged = ?, acknowledged_at = ?,
                    statuses_to_offer = ?, status_epoch = ?, status_up_to = ? WHERE one = 1""")) {
            update.setLong(1, lastSequence);
            update.setString(2, facts.epoch().orElse(null));
            update.setLong(3, facts.taken());
            update.setLong(4, facts.acknowledged());
            update.setObject(
                    5, facts.lastAcknowledgement().map(Instant::toEpochMilli).orElse(null));
            update.setBoolean(6, facts.statusesToOffer());
            update.setString(7, cursor.epoch());
            update.setLong(8, cursor.upTo());
            update.executeUpdate();
        }
    }

    Ledger counting(long sequence) {
        return new Ledger(sequence, facts, cursor);
    }

    Ledger acknowledged(Acknowledged by, LetterState as) {
        return with(new ServerFacts(
                Optional.of(by.epoch()),
                Math.max(facts.taken(), by.taken()),
                facts.acknowledged() + (as == LetterState.DELIVERED ? 1 : 0),
                Optional.of(by.serverTime()),
                facts.statusesToOffer()));
    }

    /// Whether something is said of the server whose letters are counted here.
    boolean isOf(String epoch) {
        return facts.epoch().map(epoch::equals).orElse(true);
    }

    Ledger heard(String epoch, long taken) {
        return with(new ServerFacts(
                Optional.of(epoch),
                Math.max(facts.taken(), taken),
                facts.acknowledged(),
                facts.lastAcknowledgement(),
                facts.statusesToOffer()));
    }

    Ledger offeringAgain(String epoch, long taken) {
        var anew = new ServerFacts(Optional.of(epoch), taken, 0, facts.lastAcknowledgement(), true);
        return new Ledger(lastSequence, anew, StatusCursor.START);
    }

    Ledger statusesOffered() {
        return with(new ServerFacts(
                facts.epoch(), facts.taken(), facts.acknowledged(), facts.lastAcknowledgement(), false));
    }

    Ledger upTo(StatusCursor statuses) {
        return new Ledger(lastSequence, facts, statuses);
    }

    private Ledger with(ServerFacts changed) {
        return new Ledger(lastSequence, changed, cursor);
    }
}
