package drydock.node.engine;

import com.kuzudb.Connection;
import com.kuzudb.DataType;
import com.kuzudb.DataTypeID;
import com.kuzudb.FlatTuple;
import com.kuzudb.PreparedStatement;
import com.kuzudb.QueryResult;
import com.kuzudb.Value;
import drydock.node.engine.QueryRefused.Reason;
import drydock.node.value.Reading;
import drydock.node.value.Size;
import drydock.node.value.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One query on its own connection.
final class Running {
  private final Connection connection;
  private final Interruption interruption;
  private final Limits limits;
  private final long start = System.nanoTime();

  Running(Connection connection, Interruption interruption, Limits limits) {
    this.connection = connection;
    this.interruption = interruption;
    this.limits = limits;
  }

  Answer answer(Query query) throws QueryRefused {
    Map<String, Value> values = parameters(query);
    try (PreparedStatement prepared = connection.prepare(query.text())) {
      if (!prepared.isSuccess()) {
        throw Refusals.prepared(prepared.getErrorMessage());
      }
      goesOn();
      try (QueryResult result = connection.execute(prepared, values)) {
        if (!result.isSuccess()) {
          throw Refusals.executed(result.getErrorMessage(), interruption.asked(), limits);
        }
        return rows(result);
      }
    } catch (RuntimeException e) {
      throw Refusals.executed(String.valueOf(e.getMessage()), interruption.asked(), limits);
    } finally {
      values.values().forEach(Value::close);
    }
  }

  private static Map<String, Value> parameters(Query query) throws QueryRefused {
    try {
      return Writing.parameters(query.parameters());
    } catch (RuntimeException e) {
      throw new QueryRefused(Reason.SYNTAX, "The query was not run: " + e.getMessage());
    }
  }

  private Answer rows(QueryResult result) throws QueryRefused {
    if (result.getNumTuples() > limits.rows()) {
      throw Refusals.tooMany(result.getNumTuples(), limits);
    }
    List<String> columns = new ArrayList<>();
    List<DataTypeID> types = new ArrayList<>();
    for (long i = 0; i < result.getNumColumns(); i++) {
      columns.add(result.getColumnName(i));
      try (DataType type = result.getColumnDataType(i)) {
        types.add(type.getID());
      }
    }
    Size size = new Size(limits.bytes());
    Reading reading = new Reading(size);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (result.hasNext()) {
      goesOn();
      rows.add(row(result, types, reading));
    }
    return new Answer(columns, rows, size.bytes());
  }

  private List<@Nullable Object> row(QueryResult result, List<DataTypeID> types, Reading reading)
      throws QueryRefused {
    List<@Nullable Object> row = new ArrayList<>(types.size());
    try (FlatTuple tuple = result.getNext()) {
      for (int i = 0; i < types.size(); i++) {
        try (Value value = tuple.getValue(i)) {
          row.add(reading.read(value, types.get(i)));
        }
      }
      return row;
    } catch (Size.Exceeded e) {
      throw Refusals.tooLarge(limits);
    }
  }

  private void goesOn() throws QueryRefused {
    if (interruption.asked() || System.nanoTime() - start > limits.time().toNanos()) {
      throw Refusals.executed(Refusals.INTERRUPTED, interruption.asked(), limits);
    }
  }
}
