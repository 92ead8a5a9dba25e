package nl.buurtpunt.protocol.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.MalformedWireException;

/// `@signature-params` of RFC 9421: what is covered, and the parameters, in the order they were sent in.
///
/// @param components names without quotes, in order
/// @param parameters names to values: integers as they are, strings in their quotes
public record SignatureParameters(List<String> components, SequencedMap<String, String> parameters) {
    private static final Pattern LIST = Pattern.compile("\\(((?:\"[a-z0-9@-]+\"(?: \"[a-z0-9@-]+\")*)?)\\)");
    private static final Pattern COMPONENT = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern PARAMETER =
            Pattern.compile("\\G; *([a-z][a-z0-9]*)=(-?[0-9]{1,15}|\"[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*\")");

    public SignatureParameters {
        components = List.copyOf(components);
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }

    /// The spelling that is signed.
    public String text() {
        var text = new StringBuilder("(");
        for (String component : components) {
            text.append(text.length() == 1 ? "\"" : " \"").append(component).append('"');
        }
        text.append(')');
        parameters.forEach(
                (name, value) -> text.append(';').append(name).append('=').append(value));
        return text.toString();
    }

    public static SignatureParameters parse(String text) throws MalformedWireException {
        Matcher list = LIST.matcher(text);
        if (!list.lookingAt()) {
            throw new MalformedWireException("signature input: no list of components");
        }
        var components = new ArrayList<String>();
        Matcher component = COMPONENT.matcher(list.group(1));
        while (component.find()) {
            components.add(component.group(1));
        }
        String rest = text.substring(list.end());
        var parameters = new LinkedHashMap<String, String>();
        Matcher parameter = PARAMETER.matcher(rest);
        int end = 0;
        while (parameter.find()) {
            if (parameters.put(parameter.group(1), parameter.group(2)) != null) {
                throw new MalformedWireException("signature input: a parameter stands twice");
            }
            end = parameter.end();
        }
        if (end != rest.length()) {
            throw new MalformedWireException("signature input: a bad parameter");
        }
        return new SignatureParameters(components, parameters);
    }

    /// A string parameter without its quotes.
    public Optional<String> string(String name) {
        return Optional.ofNullable(parameters.get(name))
                .filter(it -> it.startsWith("\""))
                .map(it -> it.substring(1, it.length() - 1));
    }

    /// The signature base of RFC 9421, section 2.5; every covered component must have a value.
    public String base(Map<String, String> values) throws MalformedWireException {
        var base = new StringBuilder();
        for (String component : components) {
            String value = values.get(component);
            if (value == null) {
                throw new MalformedWireException("signature input: nothing known of " + component);
            }
            base.append('"').append(component).append("\": ").append(value).append('\n');
        }
        return base.append("\"@signature-params\": ").append(text()).toString();
    }
}
