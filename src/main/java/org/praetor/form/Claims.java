package org.praetor.form;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** No two components write to the same place: form-js refuses such a schema at import. */
final class Claims {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final Faults faults;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> paths = new LinkedHashSet<>();

    Claims(Faults faults) {
        this.faults = faults;
    }

    boolean id(String id) {
        return ID.matcher(id).matches() && ids.add(id);
    }

    /** A value may not lie inside another value, nor beside a list's rows. */
    void path(String name, String path) {
        for (String other : paths) {
            boolean inside =
                    path.startsWith(other + ".") || other.startsWith(path + ".") || other.startsWith(path + "[]");
            if (other.equals(path) || inside) {
                faults.add(name, "\"" + path + "\" collides with \"" + other + "\" of another component.");
                return;
            }
        }
        paths.add(path);
    }
}
