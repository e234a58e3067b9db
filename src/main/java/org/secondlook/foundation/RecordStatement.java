package org.secondlook.foundation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.ResultQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.KeyHolder;

/** A statement of a {@link RecordClient}. */
record RecordStatement(StatementSpec statement, RecordClient client) implements StatementSpec {

    @Override
    public <T> MappedQuerySpec<T> query(Class<T> type) {
        return type.isRecord() ? statement.query(client.rows(type)) : statement.query(type);
    }

    private StatementSpec with(StatementSpec changed) {
        return changed == statement ? this : new RecordStatement(changed, client);
    }

    @Override
    public StatementSpec withFetchSize(int rows) {
        return with(statement.withFetchSize(rows));
    }

    @Override
    public StatementSpec withMaxRows(int rows) {
        return with(statement.withMaxRows(rows));
    }

    @Override
    public StatementSpec withQueryTimeout(int seconds) {
        return with(statement.withQueryTimeout(seconds));
    }

    @Override
    public StatementSpec param(@Nullable Object value) {
        return with(statement.param(value));
    }

    @Override
    public StatementSpec param(int place, @Nullable Object value) {
        return with(statement.param(place, value));
    }

    @Override
    public StatementSpec param(int place, @Nullable Object value, int type) {
        return with(statement.param(place, value, type));
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value) {
        return with(statement.param(name, value));
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value, int type) {
        return with(statement.param(name, value, type));
    }

    @Override
    public StatementSpec params(@Nullable Object... values) {
        return with(statement.params(values));
    }

    @Override
    public StatementSpec params(List<?> values) {
        return with(statement.params(values));
    }

    @Override
    public StatementSpec params(Map<String, ?> values) {
        return with(statement.params(values));
    }

    @Override
    public StatementSpec paramSource(Object bean) {
        return with(statement.paramSource(bean));
    }

    @Override
    public StatementSpec paramSource(SqlParameterSource source) {
        return with(statement.paramSource(source));
    }

    @Override
    public ResultQuerySpec query() {
        return statement.query();
    }

    @Override
    public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
        return statement.query(mapper);
    }

    @Override
    public void query(RowCallbackHandler handler) {
        statement.query(handler);
    }

    @Override
    public <T> T query(ResultSetExtractor<T> extractor) {
        return statement.query(extractor);
    }

    @Override
    public int update() {
        return statement.update();
    }

    @Override
    public int update(KeyHolder keys) {
        return statement.update(keys);
    }

    @Override
    public int update(KeyHolder keys, String... columns) {
        return statement.update(keys, columns);
    }
}
