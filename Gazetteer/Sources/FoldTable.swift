// Written by Gazetteer/Tools/make_fold_table.py; do not edit.

/// `code point (hex) replacement;` for every letter below U+2000 that folding changes.
enum FoldTable {
  /// Stamped into indexes: an index folded by another table is refused.
  static let version: UInt32 = 508_444_221

  static let pairs: StaticString = """
    aa a;b5 μ;ba o;c0 a;c1 a;c2 a;c3 a;c4 a;c5 a;c6 ae;c7 c;c8 e;c9 e;ca e;cb e;cc i;cd i;\
    ce i;cf i;d0 d;d1 n;d2 o;d3 o;d4 o;d5 o;d6 o;d8 o;d9 u;da u;db u;dc u;dd y;de th;df ss;\
    e0 a;e1 a;e2 a;e3 a;e4 a;e5 a;e6 ae;e7 c;e8 e;e9 e;ea e;eb e;ec i;ed i;ee i;ef i;f0 d;\
    f1 n;f2 o;f3 o;f4 o;f5 o;f6 o;f8 o;f9 u;fa u;fb u;fc u;fd y;fe th;ff y;100 a;101 a;102 a;\
    103 a;104 a;105 a;106 c;107 c;108 c;109 c;10a c;10b c;10c c;10d c;10e d;10f d;110 d;\
    111 d;112 e;113 e;114 e;115 e;116 e;117 e;118 e;119 e;11a e;11b e;11c g;11d g;11e g;\
    11f g;120 g;121 g;122 g;123 g;124 h;125 h;126 h;127 h;128 i;129 i;12a i;12b i;12c i;\
    12d i;12e i;12f i;130 i;131 i;132 ij;133 ij;134 j;135 j;136 k;137 k;138 k;139 l;13a l;\
    13b l;13c l;13d l;13e l;13f l;140 l;141 l;142 l;143 n;144 n;145 n;146 n;147 n;148 n;\
    149 n;14a n;14b n;14c o;14d o;14e o;14f o;150 o;151 o;152 oe;153 oe;154 r;155 r;156 r;\
    157 r;158 r;159 r;15a s;15b s;15c s;15d s;15e s;15f s;160 s;161 s;162 t;163 t;164 t;\
    165 t;166 t;167 t;168 u;169 u;16a u;16b u;16c u;16d u;16e u;16f u;170 u;171 u;172 u;\
    173 u;174 w;175 w;176 y;177 y;178 y;179 z;17a z;17b z;17c z;17d z;17e z;17f s;181 b;\
    182 ƃ;184 ƅ;186 o;187 ƈ;189 ɖ;18a d;18b ƌ;18e ǝ;18f e;190 e;191 ƒ;193 ɠ;194 ɣ;\
    196 ɩ;197 ɨ;198 k;199 k;19c ɯ;19d ɲ;19f ɵ;1a0 o;1a1 o;1a2 ƣ;1a4 ƥ;1a6 ʀ;1a7 ƨ;\
    1a9 ʃ;1ac ƭ;1ae ʈ;1af u;1b0 u;1b1 ʊ;1b2 ʋ;1b3 y;1b4 y;1b5 ƶ;1b7 ʒ;1b8 ƹ;1bc ƽ;\
    1c4 dz;1c5 dz;1c6 dz;1c7 lj;1c8 lj;1c9 lj;1ca nj;1cb nj;1cc nj;1cd a;1ce a;1cf i;1d0 i;\
    1d1 o;1d2 o;1d3 u;1d4 u;1d5 u;1d6 u;1d7 u;1d8 u;1d9 u;1da u;1db u;1dc u;1de a;1df a;\
    1e0 a;1e1 a;1e2 ae;1e3 ae;1e4 ǥ;1e6 g;1e7 g;1e8 k;1e9 k;1ea o;1eb o;1ec o;1ed o;1ee ʒ;\
    1ef ʒ;1f0 j;1f1 dz;1f2 dz;1f3 dz;1f4 g;1f5 g;1f6 ƕ;1f7 ƿ;1f8 n;1f9 n;1fa a;1fb a;\
    1fc ae;1fd ae;1fe o;1ff o;200 a;201 a;202 a;203 a;204 e;205 e;206 e;207 e;208 i;209 i;\
    20a i;20b i;20c o;20d o;20e o;20f o;210 r;211 r;212 r;213 r;214 u;215 u;216 u;217 u;\
    218 s;219 s;21a t;21b t;21c ȝ;21e h;21f h;220 ƞ;222 ȣ;224 ȥ;226 a;227 a;228 e;229 e;\
    22a o;22b o;22c o;22d o;22e o;22f o;230 o;231 o;232 y;233 y;23a ⱥ;23b ȼ;23d ƚ;\
    23e ⱦ;241 ɂ;243 ƀ;244 ʉ;245 ʌ;246 ɇ;248 ɉ;24a ɋ;24c ɍ;24e ɏ;253 b;254 o;257 d;\
    259 e;25b e;300 ;301 ;302 ;303 ;304 ;305 ;306 ;307 ;308 ;309 ;30a ;30b ;30c ;30d ;30e ;\
    30f ;310 ;311 ;312 ;313 ;314 ;315 ;316 ;317 ;318 ;319 ;31a ;31b ;31c ;31d ;31e ;31f ;\
    320 ;321 ;322 ;323 ;324 ;325 ;326 ;327 ;328 ;329 ;32a ;32b ;32c ;32d ;32e ;32f ;330 ;\
    331 ;332 ;333 ;334 ;335 ;336 ;337 ;338 ;339 ;33a ;33b ;33c ;33d ;33e ;33f ;340 ;341 ;\
    342 ;343 ;344 ;345 ;346 ;347 ;348 ;349 ;34a ;34b ;34c ;34d ;34e ;34f ;350 ;351 ;352 ;\
    353 ;354 ;355 ;356 ;357 ;358 ;359 ;35a ;35b ;35c ;35d ;35e ;35f ;360 ;361 ;362 ;363 ;\
    364 ;365 ;366 ;367 ;368 ;369 ;36a ;36b ;36c ;36d ;36e ;36f ;370 ͱ;372 ͳ;374 ;376 ͷ;\
    37a ;37f ϳ;386 α;388 ε;389 η;38a ι;38c ο;38e υ;38f ω;390 ι;391 α;392 β;393 γ;\
    394 δ;395 ε;396 ζ;397 η;398 θ;399 ι;39a κ;39b λ;39c μ;39d ν;39e ξ;39f ο;\
    3a0 π;3a1 ρ;3a3 σ;3a4 τ;3a5 υ;3a6 φ;3a7 χ;3a8 ψ;3a9 ω;3aa ι;3ab υ;3ac α;\
    3ad ε;3ae η;3af ι;3b0 υ;3c2 σ;3ca ι;3cb υ;3cc ο;3cd υ;3ce ω;3cf ϗ;3d0 β;\
    3d1 θ;3d2 υ;3d3 υ;3d4 υ;3d5 φ;3d6 π;3d8 ϙ;3da ϛ;3dc ϝ;3de ϟ;3e0 ϡ;3e2 ϣ;\
    3e4 ϥ;3e6 ϧ;3e8 ϩ;3ea ϫ;3ec ϭ;3ee ϯ;3f0 κ;3f1 ρ;3f2 σ;3f4 θ;3f5 ε;3f7 ϸ;\
    3f9 σ;3fa ϻ;3fd ͻ;3fe ͼ;3ff ͽ;400 е;401 е;402 ђ;403 г;404 є;405 ѕ;406 і;\
    407 і;408 ј;409 љ;40a њ;40b ћ;40c к;40d и;40e у;40f џ;410 а;411 б;412 в;\
    413 г;414 д;415 е;416 ж;417 з;418 и;419 и;41a к;41b л;41c м;41d н;41e о;\
    41f п;420 р;421 с;422 т;423 у;424 ф;425 х;426 ц;427 ч;428 ш;429 щ;42a ъ;\
    42b ы;42c ь;42d э;42e ю;42f я;439 и;450 е;451 е;453 г;457 і;45c к;45d и;\
    45e у;460 ѡ;462 ѣ;464 ѥ;466 ѧ;468 ѩ;46a ѫ;46c ѭ;46e ѯ;470 ѱ;472 ѳ;474 ѵ;\
    476 ѵ;477 ѵ;478 ѹ;47a ѻ;47c ѽ;47e ѿ;480 ҁ;483 ;484 ;485 ;486 ;487 ;488 ;489 ;\
    48a ҋ;48c ҍ;48e ҏ;490 г;491 г;492 ғ;494 ҕ;496 җ;498 ҙ;49a қ;49c ҝ;49e ҟ;\
    4a0 ҡ;4a2 ң;4a4 ҥ;4a6 ҧ;4a8 ҩ;4aa ҫ;4ac ҭ;4ae ү;4b0 ұ;4b2 ҳ;4b4 ҵ;4b6 ҷ;\
    4b8 ҹ;4ba һ;4bc ҽ;4be ҿ;4c0 ӏ;4c1 ж;4c2 ж;4c3 ӄ;4c5 ӆ;4c7 ӈ;4c9 ӊ;4cb ӌ;\
    4cd ӎ;4d0 а;4d1 а;4d2 а;4d3 а;4d4 ӕ;4d6 е;4d7 е;4d8 ә;4da ә;4db ә;4dc ж;\
    4dd ж;4de з;4df з;4e0 ӡ;4e2 и;4e3 и;4e4 и;4e5 и;4e6 о;4e7 о;4e8 ө;4ea ө;\
    4eb ө;4ec э;4ed э;4ee у;4ef у;4f0 у;4f1 у;4f2 у;4f3 у;4f4 ч;4f5 ч;4f6 ӷ;\
    4f8 ы;4f9 ы;4fa ӻ;4fc ӽ;4fe ӿ;500 ԁ;502 ԃ;504 ԅ;506 ԇ;508 ԉ;50a ԋ;50c ԍ;\
    50e ԏ;510 ԑ;512 ԓ;514 ԕ;516 ԗ;518 ԙ;51a ԛ;51c ԝ;51e ԟ;520 ԡ;522 ԣ;524 ԥ;\
    526 ԧ;528 ԩ;52a ԫ;52c ԭ;52e ԯ;591 ;592 ;593 ;594 ;595 ;596 ;597 ;598 ;599 ;59a ;\
    59b ;59c ;59d ;59e ;59f ;5a0 ;5a1 ;5a2 ;5a3 ;5a4 ;5a5 ;5a6 ;5a7 ;5a8 ;5a9 ;5aa ;5ab ;\
    5ac ;5ad ;5ae ;5af ;5b0 ;5b1 ;5b2 ;5b3 ;5b4 ;5b5 ;5b6 ;5b7 ;5b8 ;5b9 ;5ba ;5bb ;5bc ;\
    5bd ;5bf ;5c1 ;5c2 ;5c4 ;5c5 ;5c7 ;610 ;611 ;612 ;613 ;614 ;615 ;616 ;617 ;618 ;619 ;\
    61a ;622 ا;623 ا;624 و;625 ا;626 ي;629 ه;640 ;649 ي;64b ;64c ;64d ;64e ;64f ;650 ;\
    651 ;652 ;653 ;654 ;655 ;656 ;657 ;658 ;659 ;65a ;65b ;65c ;65d ;65e ;65f ;670 ;671 ا;\
    675 اٴ;676 وٴ;677 ۇٴ;678 يٴ;6a9 ك;6c0 ه;6c2 ہ;6cc ي;6d0 ي;6d3 ے;6d5 ه;\
    6d6 ;6d7 ;6d8 ;6d9 ;6da ;6db ;6dc ;6df ;6e0 ;6e1 ;6e2 ;6e3 ;6e4 ;6e7 ;6e8 ;6ea ;6eb ;\
    6ec ;6ed ;1e00 a;1e01 a;1e02 b;1e03 b;1e04 b;1e05 b;1e06 b;1e07 b;1e08 c;1e09 c;1e0a d;\
    1e0b d;1e0c d;1e0d d;1e0e d;1e0f d;1e10 d;1e11 d;1e12 d;1e13 d;1e14 e;1e15 e;1e16 e;\
    1e17 e;1e18 e;1e19 e;1e1a e;1e1b e;1e1c e;1e1d e;1e1e f;1e1f f;1e20 g;1e21 g;1e22 h;\
    1e23 h;1e24 h;1e25 h;1e26 h;1e27 h;1e28 h;1e29 h;1e2a h;1e2b h;1e2c i;1e2d i;1e2e i;\
    1e2f i;1e30 k;1e31 k;1e32 k;1e33 k;1e34 k;1e35 k;1e36 l;1e37 l;1e38 l;1e39 l;1e3a l;\
    1e3b l;1e3c l;1e3d l;1e3e m;1e3f m;1e40 m;1e41 m;1e42 m;1e43 m;1e44 n;1e45 n;1e46 n;\
    1e47 n;1e48 n;1e49 n;1e4a n;1e4b n;1e4c o;1e4d o;1e4e o;1e4f o;1e50 o;1e51 o;1e52 o;\
    1e53 o;1e54 p;1e55 p;1e56 p;1e57 p;1e58 r;1e59 r;1e5a r;1e5b r;1e5c r;1e5d r;1e5e r;\
    1e5f r;1e60 s;1e61 s;1e62 s;1e63 s;1e64 s;1e65 s;1e66 s;1e67 s;1e68 s;1e69 s;1e6a t;\
    1e6b t;1e6c t;1e6d t;1e6e t;1e6f t;1e70 t;1e71 t;1e72 u;1e73 u;1e74 u;1e75 u;1e76 u;\
    1e77 u;1e78 u;1e79 u;1e7a u;1e7b u;1e7c v;1e7d v;1e7e v;1e7f v;1e80 w;1e81 w;1e82 w;\
    1e83 w;1e84 w;1e85 w;1e86 w;1e87 w;1e88 w;1e89 w;1e8a x;1e8b x;1e8c x;1e8d x;1e8e y;\
    1e8f y;1e90 z;1e91 z;1e92 z;1e93 z;1e94 z;1e95 z;1e96 h;1e97 t;1e98 w;1e99 y;1e9a a;\
    1e9b s;1e9e ss;1ea0 a;1ea1 a;1ea2 a;1ea3 a;1ea4 a;1ea5 a;1ea6 a;1ea7 a;1ea8 a;1ea9 a;\
    1eaa a;1eab a;1eac a;1ead a;1eae a;1eaf a;1eb0 a;1eb1 a;1eb2 a;1eb3 a;1eb4 a;1eb5 a;\
    1eb6 a;1eb7 a;1eb8 e;1eb9 e;1eba e;1ebb e;1ebc e;1ebd e;1ebe e;1ebf e;1ec0 e;1ec1 e;\
    1ec2 e;1ec3 e;1ec4 e;1ec5 e;1ec6 e;1ec7 e;1ec8 i;1ec9 i;1eca i;1ecb i;1ecc o;1ecd o;\
    1ece o;1ecf o;1ed0 o;1ed1 o;1ed2 o;1ed3 o;1ed4 o;1ed5 o;1ed6 o;1ed7 o;1ed8 o;1ed9 o;\
    1eda o;1edb o;1edc o;1edd o;1ede o;1edf o;1ee0 o;1ee1 o;1ee2 o;1ee3 o;1ee4 u;1ee5 u;\
    1ee6 u;1ee7 u;1ee8 u;1ee9 u;1eea u;1eeb u;1eec u;1eed u;1eee u;1eef u;1ef0 u;1ef1 u;\
    1ef2 y;1ef3 y;1ef4 y;1ef5 y;1ef6 y;1ef7 y;1ef8 y;1ef9 y;1efa ỻ;1efc ỽ;1efe ỿ;\
    1f00 α;1f01 α;1f02 α;1f03 α;1f04 α;1f05 α;1f06 α;1f07 α;1f08 α;1f09 α;1f0a α;\
    1f0b α;1f0c α;1f0d α;1f0e α;1f0f α;1f10 ε;1f11 ε;1f12 ε;1f13 ε;1f14 ε;1f15 ε;\
    1f18 ε;1f19 ε;1f1a ε;1f1b ε;1f1c ε;1f1d ε;1f20 η;1f21 η;1f22 η;1f23 η;1f24 η;\
    1f25 η;1f26 η;1f27 η;1f28 η;1f29 η;1f2a η;1f2b η;1f2c η;1f2d η;1f2e η;1f2f η;\
    1f30 ι;1f31 ι;1f32 ι;1f33 ι;1f34 ι;1f35 ι;1f36 ι;1f37 ι;1f38 ι;1f39 ι;1f3a ι;\
    1f3b ι;1f3c ι;1f3d ι;1f3e ι;1f3f ι;1f40 ο;1f41 ο;1f42 ο;1f43 ο;1f44 ο;1f45 ο;\
    1f48 ο;1f49 ο;1f4a ο;1f4b ο;1f4c ο;1f4d ο;1f50 υ;1f51 υ;1f52 υ;1f53 υ;1f54 υ;\
    1f55 υ;1f56 υ;1f57 υ;1f59 υ;1f5b υ;1f5d υ;1f5f υ;1f60 ω;1f61 ω;1f62 ω;1f63 ω;\
    1f64 ω;1f65 ω;1f66 ω;1f67 ω;1f68 ω;1f69 ω;1f6a ω;1f6b ω;1f6c ω;1f6d ω;1f6e ω;\
    1f6f ω;1f70 α;1f71 α;1f72 ε;1f73 ε;1f74 η;1f75 η;1f76 ι;1f77 ι;1f78 ο;1f79 ο;\
    1f7a υ;1f7b υ;1f7c ω;1f7d ω;1f80 αι;1f81 αι;1f82 αι;1f83 αι;1f84 αι;\
    1f85 αι;1f86 αι;1f87 αι;1f88 αι;1f89 αι;1f8a αι;1f8b αι;1f8c αι;\
    1f8d αι;1f8e αι;1f8f αι;1f90 ηι;1f91 ηι;1f92 ηι;1f93 ηι;1f94 ηι;\
    1f95 ηι;1f96 ηι;1f97 ηι;1f98 ηι;1f99 ηι;1f9a ηι;1f9b ηι;1f9c ηι;\
    1f9d ηι;1f9e ηι;1f9f ηι;1fa0 ωι;1fa1 ωι;1fa2 ωι;1fa3 ωι;1fa4 ωι;\
    1fa5 ωι;1fa6 ωι;1fa7 ωι;1fa8 ωι;1fa9 ωι;1faa ωι;1fab ωι;1fac ωι;\
    1fad ωι;1fae ωι;1faf ωι;1fb0 α;1fb1 α;1fb2 αι;1fb3 αι;1fb4 αι;1fb6 α;\
    1fb7 αι;1fb8 α;1fb9 α;1fba α;1fbb α;1fbc αι;1fbe ι;1fc2 ηι;1fc3 ηι;\
    1fc4 ηι;1fc6 η;1fc7 ηι;1fc8 ε;1fc9 ε;1fca η;1fcb η;1fcc ηι;1fd0 ι;1fd1 ι;\
    1fd2 ι;1fd3 ι;1fd6 ι;1fd7 ι;1fd8 ι;1fd9 ι;1fda ι;1fdb ι;1fe0 υ;1fe1 υ;1fe2 υ;\
    1fe3 υ;1fe4 ρ;1fe5 ρ;1fe6 υ;1fe7 υ;1fe8 υ;1fe9 υ;1fea υ;1feb υ;1fec ρ;\
    1ff2 ωι;1ff3 ωι;1ff4 ωι;1ff6 ω;1ff7 ωι;1ff8 ο;1ff9 ο;1ffa ω;1ffb ω;\
    1ffc ωι;
    """
}
