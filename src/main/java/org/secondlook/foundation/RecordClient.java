package org.secondlook.foundation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring's client, but that records are read by {@link RecordRows}. */
final class RecordClient implements JdbcClient {

    private final JdbcClient client;
    private final Map<Class<?>, RowMapper<?>> mappers = new ConcurrentHashMap<>();

    RecordClient(JdbcClient client) {
        this.client = client;
    }

    @Override
    public StatementSpec sql(String sql) {
        return new RecordStatement(client.sql(sql), this);
    }

    @SuppressWarnings("unchecked")
    <T> RowMapper<T> rows(Class<T> type) {
        return (RowMapper<T>) mappers.computeIfAbsent(type, RecordRows::new);
    }
}
