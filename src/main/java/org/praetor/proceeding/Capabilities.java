package org.praetor.proceeding;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.praetor.ForModels;
import org.praetor.clock.Clocks;
import org.praetor.examination.Examinations;
import org.praetor.letter.Letters;
import org.praetor.registry.Registry;

/**
 * What models may call: a name, the face behind it, and of that face only methods that say {@link ForModels} and take
 * and give plain values. Implementation classes are never looked at, so that nothing else can be reached.
 */
class Capabilities {

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class, boolean.class, Boolean.class, long.class, Long.class, int.class, Integer.class, Date.class);
    private static final Set<Class<?>> ANSWERS =
            Set.of(String.class, boolean.class, long.class, int.class, Date.class, Instant.class, void.class);

    private final Map<String, Class<?>> faces = new TreeMap<>(Map.of(
            "cases", CaseActs.class,
            "clocks", Clocks.class,
            "decisions", Decisions.class,
            "letters", Letters.class,
            "registry", Registry.class,
            "examinations", Examinations.class));

    /** Names that models may use. */
    Set<String> names() {
        return faces.keySet();
    }

    Optional<Class<?>> face(String name) {
        return Optional.ofNullable(faces.get(name));
    }

    /** The method of that name with so many arguments, if a model may call it. */
    Optional<Method> method(String bean, String name, int arguments) {
        return methods(bean).stream()
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .findFirst();
    }

    /** The method that a call of a model means. */
    Optional<Method> method(Shape shape) {
        return method(
                String.valueOf(shape.bean()),
                String.valueOf(shape.method()),
                shape.operands().size());
    }

    /** Signatures for a sentence of the lint: {@code due/2, due/3}. */
    Set<String> signatures(String bean) {
        Set<String> signatures = new TreeSet<>();
        methods(bean).forEach(method -> signatures.add(method.getName() + "/" + method.getParameterCount()));
        return signatures;
    }

    private List<Method> methods(String bean) {
        return face(bean).stream()
                .flatMap(face -> Arrays.stream(face.getDeclaredMethods()))
                .filter(Capabilities::callable)
                .toList();
    }

    private static boolean callable(Method method) {
        return method.isAnnotationPresent(ForModels.class)
                && (ANSWERS.contains(method.getReturnType())
                        || Collection.class.isAssignableFrom(method.getReturnType()))
                && PLAIN.containsAll(List.of(method.getParameterTypes()));
    }
}
