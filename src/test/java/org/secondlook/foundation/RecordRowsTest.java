package org.secondlook.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read from a database's rows, and that the driver is not asked for columns that there are not. */
@SecondLookTest
class RecordRowsTest {

    private static final UUID ID = UUID.fromString("0190a0b0-0000-7000-8000-000000000001");

    @Autowired
    JdbcClient db;

    @Test
    void eachComponentComesFromTheColumnOfItsName() {
        var read = db.sql("""
                        select cast(:id as uuid) as person_id, cast('TEACHER' as varchar(20)) as kind, 7 as how_often,
                            cast(null as timestamp with time zone) as seen_at, true as shown
                        """).param("id", ID).query(Read.class).single();

        assertThat(read).isEqualTo(new Read(ID, Kind.TEACHER, 7, null, true));
    }

    @Test
    void whatIsMissingOrNothingIsAFault() {
        assertThatThrownBy(() -> db.sql("select 1 as how_much").query(One.class).single())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("select cast(null as int) as how_often")
                        .query(One.class)
                        .single())
                .hasMessageContaining("null");
    }

    @Test
    void aDriverIsAskedForEachColumnOnce() throws SQLException {
        var asked = new ArrayList<String>();
        ResultSet row = (ResultSet) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("findColumn")) {
                        asked.add((String) arguments[0]);
                        return asked.size();
                    }
                    return Map.of("getInt", (Object) 7, "wasNull", false).get(method.getName());
                });

        assertThat(new RecordRows<>(One.class).mapRow(row, 0)).isEqualTo(new One(7));
        assertThat(asked).isEqualTo(List.of("how_often"));
    }

    private enum Kind {
        TEACHER
    }

    private record Read(
            UUID personId,
            Kind kind,
            int howOften,
            @Nullable OffsetDateTime seenAt,
            boolean shown) {}

    private record One(int howOften) {}
}
