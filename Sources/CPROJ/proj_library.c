#include "proj_library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// The library that the header belongs to comes first: the numbers of its kinds are certain.
#if defined(__APPLE__)
static const char *const names[] = {"libproj.25.dylib", "libproj.dylib", "/opt/homebrew/lib/libproj.dylib",
                                    "/usr/local/lib/libproj.dylib"};
#else
static const char *const names[] = {"libproj.so.25", "libproj.so.22", "libproj.so"};
#endif

static struct {
  PJ_CONTEXT *(*proj_context_create)(void);
  PJ_CONTEXT *(*proj_context_destroy)(PJ_CONTEXT *context);
  int (*proj_context_set_enable_network)(PJ_CONTEXT *context, int enable);
  PJ_LOG_LEVEL (*proj_log_level)(PJ_CONTEXT *context, PJ_LOG_LEVEL level);
  void (*proj_log_func)(PJ_CONTEXT *context, void *data, PJ_LOG_FUNCTION function);
  PJ *(*proj_create)(PJ_CONTEXT *context, const char *definition);
  PJ *(*proj_create_crs_to_crs)(PJ_CONTEXT *context, const char *source, const char *target, PJ_AREA *area);
  PJ *(*proj_normalize_for_visualization)(PJ_CONTEXT *context, const PJ *object);
  PJ *(*proj_get_source_crs)(PJ_CONTEXT *context, const PJ *object);
  PJ *(*proj_destroy)(PJ *object);
  int (*proj_is_crs)(const PJ *object);
  PJ_TYPE (*proj_get_type)(const PJ *object);
  const char *(*proj_get_name)(const PJ *object);
  const char *(*proj_as_wkt)(PJ_CONTEXT *context, const PJ *object, PJ_WKT_TYPE type, const char *const *options);
  int (*proj_get_area_of_use)(PJ_CONTEXT *context, const PJ *object, double *west, double *south, double *east, double *north, const char **name);
  int (*proj_errno_reset)(const PJ *object);
  PJ_COORD (*proj_coord)(double x, double y, double z, double t);
  PJ_COORD (*proj_trans)(PJ *object, PJ_DIRECTION direction, PJ_COORD coordinate);
  size_t (*proj_trans_generic)(PJ *object, PJ_DIRECTION direction, double *x, size_t sx, size_t nx, double *y, size_t sy, size_t ny, double *z, size_t sz, size_t nz, double *t, size_t st, size_t nt);
  void (*geod_init)(struct geod_geodesic *ellipsoid, double axis, double flattening);
  void (*geod_direct)(const struct geod_geodesic *ellipsoid, double lat1, double lon1, double azi1, double s12, double *lat2, double *lon2, double *azi2);
  void (*geod_inverse)(const struct geod_geodesic *ellipsoid, double lat1, double lon1, double lat2, double lon2, double *s12, double *azi1, double *azi2);
} library;

static char failure[512];
static pthread_once_t once = PTHREAD_ONCE_INIT;

// Whether a library has every function; says what went wrong otherwise.
static int take(const char *name) {
  void *file = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (file == NULL) {
    snprintf(failure, sizeof failure, "%s", dlerror());
    return 0;
  }
  struct {
    const char *name;
    void *slot;
  } functions[] = {
      {"proj_context_create", &library.proj_context_create},
      {"proj_context_destroy", &library.proj_context_destroy},
      {"proj_context_set_enable_network", &library.proj_context_set_enable_network},
      {"proj_log_level", &library.proj_log_level},
      {"proj_log_func", &library.proj_log_func},
      {"proj_create", &library.proj_create},
      {"proj_create_crs_to_crs", &library.proj_create_crs_to_crs},
      {"proj_normalize_for_visualization", &library.proj_normalize_for_visualization},
      {"proj_get_source_crs", &library.proj_get_source_crs},
      {"proj_destroy", &library.proj_destroy},
      {"proj_is_crs", &library.proj_is_crs},
      {"proj_get_type", &library.proj_get_type},
      {"proj_get_name", &library.proj_get_name},
      {"proj_as_wkt", &library.proj_as_wkt},
      {"proj_get_area_of_use", &library.proj_get_area_of_use},
      {"proj_errno_reset", &library.proj_errno_reset},
      {"proj_coord", &library.proj_coord},
      {"proj_trans", &library.proj_trans},
      {"proj_trans_generic", &library.proj_trans_generic},
      {"geod_init", &library.geod_init},
      {"geod_direct", &library.geod_direct},
      {"geod_inverse", &library.geod_inverse},
  };
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    void *address = dlsym(file, functions[i].name);
    if (address == NULL) {
      snprintf(failure, sizeof failure, "%s has no %s", name, functions[i].name);
      dlclose(file);
      return 0;
    }
    // POSIX has function pointers in a void *, which C itself does not.
    *(void **)functions[i].slot = address;
  }
  failure[0] = 0;
  return 1;
}

static void load(void) {
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (take(names[i])) return;
  }
}

const char *dateline_proj_load(void) {
  pthread_once(&once, load);
  return failure[0] == 0 ? NULL : failure;
}

PJ_CONTEXT *dateline_proj_context_create(void) {
  return library.proj_context_create();
}

PJ_CONTEXT *dateline_proj_context_destroy(PJ_CONTEXT *context) {
  return library.proj_context_destroy(context);
}

int dateline_proj_context_set_enable_network(PJ_CONTEXT *context, int enable) {
  return library.proj_context_set_enable_network(context, enable);
}

PJ_LOG_LEVEL dateline_proj_log_level(PJ_CONTEXT *context, PJ_LOG_LEVEL level) {
  return library.proj_log_level(context, level);
}

void dateline_proj_log_func(PJ_CONTEXT *context, void *data, PJ_LOG_FUNCTION function) {
  library.proj_log_func(context, data, function);
}

PJ *dateline_proj_create(PJ_CONTEXT *context, const char *definition) {
  return library.proj_create(context, definition);
}

PJ *dateline_proj_create_crs_to_crs(PJ_CONTEXT *context, const char *source, const char *target, PJ_AREA *area) {
  return library.proj_create_crs_to_crs(context, source, target, area);
}

PJ *dateline_proj_normalize_for_visualization(PJ_CONTEXT *context, const PJ *object) {
  return library.proj_normalize_for_visualization(context, object);
}

PJ *dateline_proj_get_source_crs(PJ_CONTEXT *context, const PJ *object) {
  return library.proj_get_source_crs(context, object);
}

PJ *dateline_proj_destroy(PJ *object) {
  return library.proj_destroy(object);
}

int dateline_proj_is_crs(const PJ *object) {
  return library.proj_is_crs(object);
}

PJ_TYPE dateline_proj_get_type(const PJ *object) {
  return library.proj_get_type(object);
}

const char *dateline_proj_get_name(const PJ *object) {
  return library.proj_get_name(object);
}

const char *dateline_proj_as_wkt(PJ_CONTEXT *context, const PJ *object, PJ_WKT_TYPE type, const char *const *options) {
  return library.proj_as_wkt(context, object, type, options);
}

int dateline_proj_get_area_of_use(PJ_CONTEXT *context, const PJ *object, double *west, double *south, double *east, double *north, const char **name) {
  return library.proj_get_area_of_use(context, object, west, south, east, north, name);
}

int dateline_proj_errno_reset(const PJ *object) {
  return library.proj_errno_reset(object);
}

PJ_COORD dateline_proj_coord(double x, double y, double z, double t) { return library.proj_coord(x, y, z, t); }

PJ_COORD dateline_proj_trans(PJ *object, PJ_DIRECTION direction, PJ_COORD coordinate) {
  return library.proj_trans(object, direction, coordinate);
}

size_t dateline_proj_trans_generic(PJ *object, PJ_DIRECTION direction, double *x, size_t sx, size_t nx, double *y, size_t sy, size_t ny, double *z, size_t sz, size_t nz, double *t, size_t st, size_t nt) {
  return library.proj_trans_generic(object, direction, x, sx, nx, y, sy, ny, z, sz, nz, t, st, nt);
}

void dateline_geod_init(struct geod_geodesic *ellipsoid, double axis, double flattening) {
  library.geod_init(ellipsoid, axis, flattening);
}

void dateline_geod_direct(const struct geod_geodesic *ellipsoid, double lat1, double lon1, double azi1, double s12, double *lat2, double *lon2, double *azi2) {
  library.geod_direct(ellipsoid, lat1, lon1, azi1, s12, lat2, lon2, azi2);
}

void dateline_geod_inverse(const struct geod_geodesic *ellipsoid, double lat1, double lon1, double lat2, double lon2, double *s12, double *azi1, double *azi2) {
  library.geod_inverse(ellipsoid, lat1, lon1, lat2, lon2, s12, azi1, azi2);
}
