package nl.buurtpunt.server.casework;

import java.time.LocalDate;

/// Whether the city works on 5 May. By law it is a holiday every year, but most collective agreements give the day off
/// only once in five years (2025, 2030); so it is a setting.
public enum LiberationDay {
    EVERY_YEAR,
    EVERY_FIFTH_YEAR,
    NEVER;

    private static final int YEARS = 5;

    boolean isFree(LocalDate day) {
        return switch (this) {
            case EVERY_YEAR -> true;
            case EVERY_FIFTH_YEAR -> day.getYear() % YEARS == 0;
            case NEVER -> false;
        };
    }

    static boolean is(LocalDate day) {
        return day.getMonthValue() == 5 && day.getDayOfMonth() == 5;
    }
}
