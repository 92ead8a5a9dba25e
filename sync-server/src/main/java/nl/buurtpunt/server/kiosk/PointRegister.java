package nl.buurtpunt.server.kiosk;

import java.util.SortedMap;

/// The points a kiosk can stand at, as the guide names them.
@FunctionalInterface
public interface PointRegister {
    /// Dutch name by id.
    SortedMap<String, String> points();
}
