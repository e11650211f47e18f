package org.steward.engine.config.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.steward.engine.config.Origin;

/** One section, merged over every place and file it stands in. Its readers see it once reading is over. */
public final class RawSection {
    private final String name;
    private final Origin origin;
    private final String fileShown;
    private final Map<String, RawValue> values = new LinkedHashMap<>();

    RawSection(String name, Origin origin, String fileShown) {
        this.name = name;
        this.origin = origin;
        this.fileShown = fileShown;
    }

    /** The name as written between the brackets. */
    public String name() {
        return name;
    }

    /** What follows the first colon of the name, or the whole name. */
    public String suffix() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Its first header. */
    public Origin origin() {
        return origin;
    }

    /** The file of its first header as messages show it. */
    public String fileShown() {
        return fileShown;
    }

    /** Its own values, without those of {@code [DEFAULT]}, in order of first appearance. */
    public Map<String, RawValue> values() {
        return Collections.unmodifiableMap(values);
    }

    /** One of its own values. */
    public Optional<RawValue> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    void put(String key, RawValue value) {
        values.put(key, value);
    }

    /** Takes over the text that the INI reader saw; the origin stays. */
    public void confirm(String key, String text) {
        RawValue old = values.get(key);
        if (!old.text().equals(text)) {
            values.put(key, new RawValue(text, old.origin()));
        }
    }
}
