package org.secondlook.administration;

import java.time.Clock;
import java.util.List;
import org.secondlook.foundation.Signer;
import org.secondlook.foundation.Uuids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes operators and signs them in, without the wait for a password. */
@TestComponent
public class TestOperators {

    private static final List<String> TABLES = List.of("act", "session", "ticket", "operator");

    private final OperatorStore store;
    private final OperatorSessions sessions;
    private final Signer signer;
    private final JdbcClient db;
    private final Clock clock;

    TestOperators(OperatorStore store, OperatorSessions sessions, Signer signer, JdbcClient db, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.signer = signer;
        this.db = db;
        this.clock = clock;
    }

    public TestOperator open() {
        var name = OperatorName.typed("Ines " + Uuids.next()).orElseThrow();
        OperatorId id = OperatorId.next();
        store.add(id, name, "none", clock.instant());
        String secret = sessions.open(id);
        return new TestOperator(name.shown(), secret, signer.sign("operator form", secret));
    }

    /** Lets nobody run the tool. */
    public void removeAll() {
        TABLES.forEach(table -> db.sql("delete from administration_" + table).update());
    }
}
