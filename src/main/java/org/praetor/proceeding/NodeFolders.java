package org.praetor.proceeding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Which content of the external folders this node runs, as session locks of one connection: the other nodes see them
 * exactly as long as this node lives. Without external folders no connection is taken.
 */
@Component
class NodeFolders implements DisposableBean {

    private final DataSource database;
    private @Nullable Connection held;

    NodeFolders(DataSource database) {
        this.database = database;
    }

    /** False when another node runs other content under this name. The caller holds the lock of {@link Versions}. */
    synchronized boolean claim(Folder folder) {
        int content = Integer.parseUnsignedInt(folder.sha256().substring(0, 8), 16);
        try {
            if (held == null) {
                held = database.getConnection();
                held.setAutoCommit(true);
            }
            if (differs(held, folder.id(), content)) {
                return false;
            }
            try (PreparedStatement lock =
                    held.prepareStatement("SELECT pg_advisory_lock_shared(hashtext('praetor.proceeding.' || ?), ?)")) {
                lock.setString(1, folder.id());
                lock.setInt(2, content);
                lock.execute();
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of the folder " + folder.id() + " cannot be taken", e);
        }
    }

    private static boolean differs(Connection connection, String proceeding, int content) throws SQLException {
        try (PreparedStatement others = connection.prepareStatement("""
                SELECT count(*)
                  FROM pg_locks l
                  JOIN pg_database d ON d.oid = l.database
                 WHERE l.locktype = 'advisory'
                   AND l.objsubid = 2
                   AND d.datname = current_database()
                   AND l.classid::bigint = hashtext('praetor.proceeding.' || ?)::bigint & 4294967295
                   AND l.objid::bigint <> ?::bigint & 4294967295
                   AND l.pid <> pg_backend_pid()
                """)) {
            others.setString(1, proceeding);
            others.setInt(2, content);
            try (ResultSet found = others.executeQuery()) {
                return found.next() && found.getLong(1) > 0;
            }
        }
    }

    /** Before the folders are read again. */
    synchronized void releaseAll() {
        destroy();
    }

    @Override
    public synchronized void destroy() {
        try (Connection released = held) {
            held = null;
            if (released != null && !released.isClosed()) {
                released.createStatement().execute("SELECT pg_advisory_unlock_all()");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the locks of the folders cannot be given back", e);
        }
    }
}
