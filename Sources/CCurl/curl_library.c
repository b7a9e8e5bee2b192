#include "curl_library.h"

#include <dlfcn.h>
#include <stdlib.h>

struct dateline_curl_library {
  int (*global_init)(long flags);
  void *(*easy_init)(void);
  void (*easy_reset)(void *handle);
  void (*easy_cleanup)(void *handle);
  // The dots matter: on some machines, such as Apple's, arguments behind them are passed in another way.
  int (*easy_setopt)(void *handle, int option, ...);
  int (*easy_getinfo)(void *handle, int fact, ...);
  int (*easy_perform)(void *handle);
  const char *(*easy_strerror)(int code);
  void *(*slist_append)(void *list, const char *line);
  void (*slist_free_all)(void *list);
};

dateline_curl_library *dateline_curl_load(const char *name) {
  void *file = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (file == NULL) return NULL;
  dateline_curl_library *library = calloc(1, sizeof *library);
  if (library == NULL) return NULL;
  struct {
    const char *name;
    void *slot;
  } functions[] = {
      {"curl_global_init", &library->global_init},     
      {"curl_easy_init", &library->easy_init},         {"curl_easy_reset", &library->easy_reset},
      {"curl_easy_cleanup", &library->easy_cleanup},   {"curl_easy_setopt", &library->easy_setopt},
      {"curl_easy_getinfo", &library->easy_getinfo},   {"curl_easy_perform", &library->easy_perform},
      {"curl_easy_strerror", &library->easy_strerror}, {"curl_slist_append", &library->slist_append},
      {"curl_slist_free_all", &library->slist_free_all},
  };
  bool is_whole = true;
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    void *address = dlsym(file, functions[i].name);
    is_whole = is_whole && address != NULL;
    // POSIX has function pointers in a void *, which C itself does not.
    *(void **)functions[i].slot = address;
  }
  // 3 is CURL_GLOBAL_ALL. Without this call the first handle would make it, which is not safe with threads.
  if (!is_whole || library->global_init(3) != 0) {
    free(library);
    return NULL;
  }
  return library;
}

void *dateline_curl_open(const dateline_curl_library *library) { return library->easy_init(); }

void dateline_curl_reset(const dateline_curl_library *library, void *handle) { library->easy_reset(handle); }

void dateline_curl_close(const dateline_curl_library *library, void *handle) { library->easy_cleanup(handle); }

int dateline_curl_set_number(const dateline_curl_library *library, void *handle, int option, long value) {
  return library->easy_setopt(handle, option, value);
}

int dateline_curl_set_pointer(const dateline_curl_library *library, void *handle, int option, const void *value) {
  return library->easy_setopt(handle, option, value);
}

int dateline_curl_set_sink(const dateline_curl_library *library, void *handle, int option, dateline_curl_sink value) {
  return library->easy_setopt(handle, option, value);
}

int dateline_curl_set_clock(const dateline_curl_library *library, void *handle, int option, dateline_curl_clock value) {
  return library->easy_setopt(handle, option, value);
}

int dateline_curl_get_number(const dateline_curl_library *library, void *handle, int fact, long *value) {
  return library->easy_getinfo(handle, fact, value);
}

int dateline_curl_get_offset(const dateline_curl_library *library, void *handle, int fact, int64_t *value) {
  return library->easy_getinfo(handle, fact, value);
}

int dateline_curl_perform(const dateline_curl_library *library, void *handle) { return library->easy_perform(handle); }

const char *dateline_curl_explain(const dateline_curl_library *library, int code) {
  return library->easy_strerror(code);
}

void *dateline_curl_add_line(const dateline_curl_library *library, void *list, const char *line) {
  return library->slist_append(list, line);
}

void dateline_curl_free_lines(const dateline_curl_library *library, void *list) { library->slist_free_all(list); }
