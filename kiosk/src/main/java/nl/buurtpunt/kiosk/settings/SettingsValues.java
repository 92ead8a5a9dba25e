package nl.buurtpunt.kiosk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// The words of a configuration file, read as numbers, lists and choices.
final class SettingsValues {
    private final Properties values;

    SettingsValues(Properties values) {
        this.values = values;
    }

    void checkKnown(Set<String> keys) throws SettingsException {
        Set<String> unknown = new TreeSet<>(values.stringPropertyNames());
        unknown.removeAll(keys);
        for (String key : unknown) {
            throw new SettingsException(
                    key, text(key), "no such key; known are " + String.join(", ", new TreeSet<>(keys)));
        }
    }

    String text(String key) {
        return values.getProperty(key, "").strip();
    }

    String required(String key, String allowed) throws SettingsException {
        String text = text(key);
        if (text.isEmpty()) {
            throw new SettingsException(key, "", allowed);
        }
        return text;
    }

    List<String> list(String key) {
        List<String> items = new ArrayList<>();
        for (String item : text(key).split(",", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    int whole(String key, String otherwise, int least, int most) throws SettingsException {
        String text = text(key).isEmpty() ? otherwise : text(key);
        String allowed = "a whole number from " + least + " to " + most;
        if (!text.matches("[0-9]{1,6}")) {
            throw new SettingsException(key, text, allowed);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new SettingsException(key, text, allowed);
        }
        return number;
    }

    double number(String key, double least, double most) throws SettingsException {
        String text = text(key);
        String allowed = "a number from " + least + " to " + most + ", with a point";
        if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,6})?")) {
            throw new SettingsException(key, text, allowed);
        }
        double number = Double.parseDouble(text);
        if (number < least || number > most) {
            throw new SettingsException(key, text, allowed);
        }
        return number;
    }

    int oneOf(String key, String otherwise, Set<String> allowed) throws SettingsException {
        String text = text(key).isEmpty() ? otherwise : text(key);
        if (!allowed.contains(text)) {
            throw new SettingsException(key, text, String.join(" or ", new TreeSet<>(allowed)));
        }
        return Integer.parseInt(text);
    }

    boolean yesOrNo(String key) throws SettingsException {
        String text = text(key);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            throw new SettingsException(key, text, "true or false");
        }
        return text.equals("true");
    }
}
