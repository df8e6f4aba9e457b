package org.usher.lead;

import java.util.List;
import java.util.Optional;

/// The methods of `methods.yaml`, in their order.
record Methods(List<Method> all) {

  Methods {
    all = List.copyOf(all);
  }

  Optional<Method> find(String id) {
    return all.stream().filter(method -> method.id().equals(id)).findFirst();
  }
}
