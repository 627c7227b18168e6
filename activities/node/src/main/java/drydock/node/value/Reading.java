package drydock.node.value;

import com.kuzudb.DataType;
import com.kuzudb.DataTypeID;
import com.kuzudb.InternalID;
import com.kuzudb.KuzuList;
import com.kuzudb.KuzuMap;
import com.kuzudb.KuzuStruct;
import com.kuzudb.Value;
import com.kuzudb.ValueNodeUtil;
import com.kuzudb.ValueRecursiveRelUtil;
import com.kuzudb.ValueRelUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// From the engine. Nodes and relationships become maps of their properties, beside which `_id`,
/// `_label`, `_from` and `_to` stand: no column of a blueprint begins with an underscore.
public final class Reading {
  private final Size size;

  public Reading(Size size) {
    this.size = size;
  }

  /// The caller closes the value.
  public @Nullable Object read(Value value, DataTypeID type) throws Size.Exceeded {
    if (value.isNull()) {
      size.add(4);
      return null;
    }
    return switch (type) {
      case LIST, ARRAY -> list(value);
      case STRUCT -> struct(value);
      case MAP -> map(value);
      case NODE -> node(value);
      case REL -> rel(value);
      case RECURSIVE_REL -> path(value);
      case DECIMAL -> size.text(Scalars.decimal(value.toString()));
      case INTERVAL, UNION -> size.text(value.toString());
      case INTERNAL_ID -> size.text(id(value.getValue()));
      case ANY -> null;
      default -> scalar(value, type);
    };
  }

  private @Nullable Object scalar(Value value, DataTypeID type) throws Size.Exceeded {
    Object read = Scalars.read(Objects.requireNonNull(value.<Object>getValue()), type);
    if (read instanceof String text) {
      return size.text(text);
    }
    size.add(8);
    return read;
  }

  private @Nullable Object nested(Value value) throws Size.Exceeded {
    try (value;
        DataType type = value.getDataType()) {
      return read(value, type.getID());
    }
  }

  private List<@Nullable Object> list(Value value) throws Size.Exceeded {
    // Closing it would close the value, which is its owner's.
    KuzuList list = new KuzuList(value);
    long length = list.getListSize();
    List<@Nullable Object> read = new ArrayList<>();
    for (long i = 0; i < length; i++) {
      read.add(nested(list.getListElement(i)));
    }
    return read;
  }

  private Map<String, @Nullable Object> struct(Value value) throws Size.Exceeded {
    KuzuStruct struct = new KuzuStruct(value);
    long fields = struct.getNumFields();
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    for (long i = 0; i < fields; i++) {
      read.put(size.text(struct.getFieldNameByIndex(i)), nested(struct.getValueByIndex(i)));
    }
    return read;
  }

  private Map<String, @Nullable Object> map(Value value) throws Size.Exceeded {
    KuzuMap map = new KuzuMap(value);
    long fields = map.getNumFields();
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    for (long i = 0; i < fields; i++) {
      read.put(String.valueOf(nested(map.getKey(i))), nested(map.getValue(i)));
    }
    return read;
  }

  private Map<String, @Nullable Object> node(Value value) throws Size.Exceeded {
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    read.put("_id", size.text(id(ValueNodeUtil.getID(value))));
    read.put("_label", size.text(ValueNodeUtil.getLabelName(value)));
    long properties = ValueNodeUtil.getPropertySize(value);
    for (long i = 0; i < properties; i++) {
      read.put(
          size.text(ValueNodeUtil.getPropertyNameAt(value, i)),
          nested(ValueNodeUtil.getPropertyValueAt(value, i)));
    }
    return read;
  }

  private Map<String, @Nullable Object> rel(Value value) throws Size.Exceeded {
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    read.put("_id", size.text(id(ValueRelUtil.getID(value))));
    read.put("_label", size.text(ValueRelUtil.getLabelName(value)));
    read.put("_from", size.text(id(ValueRelUtil.getSrcID(value))));
    read.put("_to", size.text(id(ValueRelUtil.getDstID(value))));
    long properties = ValueRelUtil.getPropertySize(value);
    for (long i = 0; i < properties; i++) {
      read.put(
          size.text(ValueRelUtil.getPropertyNameAt(value, i)),
          nested(ValueRelUtil.getPropertyValueAt(value, i)));
    }
    return read;
  }

  private Map<String, @Nullable Object> path(Value value) throws Size.Exceeded {
    Map<String, @Nullable Object> read = new LinkedHashMap<>();
    read.put("_nodes", nested(ValueRecursiveRelUtil.getNodeList(value)));
    read.put("_rels", nested(ValueRecursiveRelUtil.getRelList(value)));
    return read;
  }

  private static String id(InternalID id) {
    return id.tableId + ":" + id.offset;
  }
}
