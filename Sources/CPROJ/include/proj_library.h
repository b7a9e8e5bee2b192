#ifndef DATELINE_PROJ_LIBRARY_H
#define DATELINE_PROJ_LIBRARY_H

// PROJ as the system has it: coordinate operations (proj.h) and geodesics on an ellipsoid (geodesic.h), found when
// they are first needed. Debian's libproj brings some forty libraries with it, which took half of the time in which the
// program answers a question about a name. Only the module Projection imports this.
#include <proj.h>
#include <geodesic.h>

// NULL when the library is there, else what the system's loader said. Must have said NULL before any other call here.
// The first call loads; it may come from any thread.
const char *dateline_proj_load(void);

PJ_CONTEXT *dateline_proj_context_create(void);
PJ_CONTEXT *dateline_proj_context_destroy(PJ_CONTEXT *context);
int dateline_proj_context_set_enable_network(PJ_CONTEXT *context, int enable);
PJ_LOG_LEVEL dateline_proj_log_level(PJ_CONTEXT *context, PJ_LOG_LEVEL level);
void dateline_proj_log_func(PJ_CONTEXT *context, void *data, PJ_LOG_FUNCTION function);
PJ *dateline_proj_create(PJ_CONTEXT *context, const char *definition);
PJ *dateline_proj_create_crs_to_crs(PJ_CONTEXT *context, const char *source, const char *target, PJ_AREA *area);
PJ *dateline_proj_normalize_for_visualization(PJ_CONTEXT *context, const PJ *object);
PJ *dateline_proj_get_source_crs(PJ_CONTEXT *context, const PJ *object);
PJ *dateline_proj_destroy(PJ *object);
int dateline_proj_is_crs(const PJ *object);
PJ_TYPE dateline_proj_get_type(const PJ *object);
const char *dateline_proj_get_name(const PJ *object);
const char *dateline_proj_as_wkt(PJ_CONTEXT *context, const PJ *object, PJ_WKT_TYPE type, const char *const *options);
int dateline_proj_get_area_of_use(PJ_CONTEXT *context, const PJ *object, double *west, double *south, double *east, double *north, const char **name);
int dateline_proj_errno_reset(const PJ *object);
PJ_COORD dateline_proj_coord(double x, double y, double z, double t);
PJ_COORD dateline_proj_trans(PJ *object, PJ_DIRECTION direction, PJ_COORD coordinate);
size_t dateline_proj_trans_generic(PJ *object, PJ_DIRECTION direction, double *x, size_t sx, size_t nx, double *y, size_t sy, size_t ny, double *z, size_t sz, size_t nz, double *t, size_t st, size_t nt);
void dateline_geod_init(struct geod_geodesic *ellipsoid, double axis, double flattening);
void dateline_geod_direct(const struct geod_geodesic *ellipsoid, double lat1, double lon1, double azi1, double s12, double *lat2, double *lon2, double *azi2);
void dateline_geod_inverse(const struct geod_geodesic *ellipsoid, double lat1, double lon1, double lat2, double lon2, double *s12, double *azi1, double *azi2);

#endif
