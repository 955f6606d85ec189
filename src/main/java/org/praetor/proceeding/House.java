package org.praetor.proceeding;

import java.util.Set;
import java.util.TreeSet;
import org.praetor.casefile.SecretReceiver;
import org.praetor.letter.LetterFacts;
import org.springframework.beans.factory.ObjectProvider;

/** Names that beans of other rooms add to what folders may say. */
interface House {

    /** A house without such beans, for checks without a server. */
    House EMPTY = new House() {

        @Override
        public Set<String> letterFacts() {
            return Set.of();
        }

        @Override
        public Set<String> secretReceivers() {
            return Set.of();
        }
    };

    /** Roots of letter paths. */
    Set<String> letterFacts();

    /** Names for the property {@code secret}. */
    Set<String> secretReceivers();

    static House of(ObjectProvider<LetterFacts> facts, ObjectProvider<SecretReceiver> receivers) {
        return new House() {

            @Override
            public Set<String> letterFacts() {
                Set<String> names = new TreeSet<>();
                facts.forEach(fact -> names.add(fact.name()));
                return names;
            }

            @Override
            public Set<String> secretReceivers() {
                Set<String> names = new TreeSet<>();
                receivers.forEach(receiver -> names.add(receiver.name()));
                return names;
            }
        };
    }
}
