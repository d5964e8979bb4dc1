package eu.modelcatalogue.command;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells Quarkus whether Hibernate is wanted: not where nothing will be written. A source of configuration, because Quarkus asks late, when half
 * of it has started: by then {@link Ahead} knows, and nobody has waited.
 */
public final class HibernateWanted implements ConfigSource {

    private static final String ACTIVE = "quarkus.hibernate-orm.active";

    /** Before application.properties (250), behind the environment (300) and system properties (400). */
    private static final int ORDINAL = 275;

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(ACTIVE);
    }

    @Override
    public @Nullable String getValue(String name) {
        return name.equals(ACTIVE) ? Boolean.toString(!Main.onlyReads()) : null;
    }

    @Override
    public String getName() {
        return "What the command needs";
    }
}
