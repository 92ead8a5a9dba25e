package nl.buurtpunt.kiosk.maintenance;

import nl.buurtpunt.kiosk.ui.Screen;

/// A page behind the PIN, and the one that asks for it.
interface StaffScreen extends Screen {
    @Override
    default boolean isForStaff() {
        return true;
    }
}
